import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { lockIncident } from '@/lib/causes/lock-incident.server'
import { transact } from '@/lib/db/transact.server'
import type { Comment, CommentWords } from './comment'
import { commentOf } from './read-comments.server'

/** Says something of an incident. */
export async function addComment(
  name: string,
  { body }: CommentWords,
  actor: Actor,
  requestId: string,
): Promise<Comment> {
  must(actor, 'write', { kind: 'incident' })

  return transact(async (tx) => {
    const { id: incidentId } = await lockIncident(tx, name, actor)
    const byId = actor.kind === 'PERSON' ? actor.id : null
    const { id } = await tx.comment.create({
      data: { id: uuid(), incidentId, body, by: actor.name, byId },
      select: { id: true },
    })
    writeAudit(tx, actor, requestId, [
      { action: 'comment.added', entity: 'incident', entityId: incidentId, after: { comment: id, body } },
    ])
    return commentOf(tx, incidentId, id, null, actor)
  })
}
