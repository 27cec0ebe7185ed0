import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import type { Comment, CommentWords } from './comment'
import { holdComment } from './hold-comment.server'
import { commentOf } from './read-comments.server'

type Which = { name: string; id: string; version: number | null }

/** Puts other words in the place of one's own. Nobody changes what somebody else said. */
export async function editComment(
  which: Which,
  { body }: CommentWords,
  actor: Actor,
  requestId: string,
): Promise<Comment> {
  must(actor, 'write', { kind: 'incident' })

  return transact(async (tx) => {
    const { incidentId, comment } = await holdComment(tx, which, actor)
    if (!comment.mayEdit) throw new AppError('forbidden', `${comment.by} wrote this. Only they can change it.`)
    if (body === comment.body) return comment

    const { id } = comment
    await tx.comment.update({ where: { id }, data: { body, editedAt: new Date(), version: { increment: 1 } } })
    writeAudit(tx, actor, requestId, [
      {
        action: 'comment.edited',
        entity: 'incident',
        entityId: incidentId,
        before: { comment: id, body: comment.body },
        after: { comment: id, body },
      },
    ])
    return commentOf(tx, incidentId, id, null, actor)
  })
}
