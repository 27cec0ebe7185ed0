import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { holdComment } from './hold-comment.server'

type Which = { name: string; id: string; version: number | null }

/** Its place stays, its words go, and with them its place on the timeline. */
export async function takeCommentBack(which: Which, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'write', { kind: 'incident' })

  await transact(async (tx) => {
    const { incidentId, comment } = await holdComment(tx, which, actor)
    if (!comment.mayTakeBack)
      throw new AppError('forbidden', `${comment.by} wrote this. They or an administrator can take it back.`)

    const { id } = comment
    const gone = { body: '', deletedAt: new Date(), version: { increment: 1 } }
    await tx.comment.update({ where: { id }, data: gone })
    await tx.timelineEntry.deleteMany({ where: { commentId: id } })
    writeAudit(tx, actor, requestId, [
      { action: 'comment.taken-back', entity: 'incident', entityId: incidentId, before: { comment: id } },
    ])
  })
}
