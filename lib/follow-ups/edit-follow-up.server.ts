import 'server-only'
import { type AuditLine, writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { addressOf } from '@/lib/people/address-of.server'
import type { FollowUp, FollowUpEdit } from './follow-up'
import { holdFollowUp } from './hold-follow-up.server'
import { followUpOf } from './read-follow-ups.server'

type Which = { name: string; id: string; version: number | null }

/** Changes a follow-up, ticks it off or opens it again. What says nothing new leaves it as it was. */
export async function editFollowUp(
  which: Which,
  edit: FollowUpEdit,
  actor: Actor,
  requestId: string,
): Promise<FollowUp> {
  must(actor, 'write', { kind: 'incident' })
  if (edit.ownerId) await addressOf(edit.ownerId, 'ownerId')

  return transact(async (tx) => {
    const { incidentId, followUp: held } = await holdFollowUp(tx, which, actor)
    const { title = held.title, ownerId = held.ownerId, dueOn = held.dueOn, done = held.doneAt !== null } = edit
    const isChanged = title !== held.title || ownerId !== held.ownerId || dueOn !== held.dueOn
    const isTicked = done !== (held.doneAt !== null)
    if (!isChanged && !isTicked) return held

    const data = { title, ownerId, dueOn: dueOn ? new Date(dueOn) : null, version: { increment: 1 } }
    const { id } = held
    await tx.followUp.update({
      where: { id },
      data: { ...data, ...(isTicked && { doneAt: done ? new Date() : null }) },
    })
    const now = await followUpOf(tx, incidentId, id, null)
    const line = { entity: 'incident', entityId: incidentId } as const
    const lines: AuditLine[] = []
    if (isChanged) lines.push({ action: 'follow-up.changed', ...line, before: wordsOf(held), after: wordsOf(now) })
    if (isTicked)
      lines.push({
        action: done ? 'follow-up.done' : 'follow-up.reopened',
        ...line,
        after: { followUp: id, title },
      })
    writeAudit(tx, actor, requestId, lines)
    return done && isTicked ? { ...now, doneBy: actor.name } : now
  })
}

function wordsOf({ id, title, owner, dueOn }: FollowUp) {
  return { followUp: id, title, owner, dueOn }
}
