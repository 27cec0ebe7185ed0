import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { lockIncident } from '@/lib/causes/lock-incident.server'
import { transact } from '@/lib/db/transact.server'
import { addressOf } from '@/lib/people/address-of.server'
import type { FollowUp, NewFollowUp } from './follow-up'
import { followUpOf } from './read-follow-ups.server'

/** Writes down what somebody will do about an incident. */
export async function addFollowUp(
  name: string,
  { title, ownerId = null, dueOn = null, done = false }: NewFollowUp,
  actor: Actor,
  requestId: string,
): Promise<FollowUp> {
  must(actor, 'write', { kind: 'incident' })
  if (ownerId) await addressOf(ownerId, 'ownerId')

  return transact(async (tx) => {
    const { id: incidentId } = await lockIncident(tx, name, actor)
    const byId = actor.kind === 'PERSON' ? actor.id : null
    const at = { dueOn: dueOn ? new Date(dueOn) : null, doneAt: done ? new Date() : null }
    const { id } = await tx.followUp.create({
      data: { id: uuid(), incidentId, title, ownerId, ...at, by: actor.name, byId },
      select: { id: true },
    })
    const added = await followUpOf(tx, incidentId, id, null)
    const after = { followUp: id, title, owner: added.owner, dueOn, done }
    writeAudit(tx, actor, requestId, [{ action: 'follow-up.added', entity: 'incident', entityId: incidentId, after }])
    return added
  })
}
