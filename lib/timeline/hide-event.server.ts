import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { lockIncident } from '@/lib/causes/lock-incident.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { requireIncident } from '@/lib/incidents/read.server'
import { readAutomatic } from './read-automatic.server'
import type { Hiding } from './timeline'

/** Leaves something out that the timeline tells by itself, or tells it again. Twice is once. */
export async function hideEvent(
  name: string,
  { event, hidden }: Hiding,
  actor: Actor,
  requestId: string,
): Promise<void> {
  must(actor, 'write', { kind: 'incident' })
  const incident = await requireIncident(name, actor)
  const told = await readAutomatic(incident, actor)
  if (!told.some((one) => one.event === event))
    throw new AppError('not-found', 'The timeline tells no such thing by itself.')

  await transact(async (tx) => {
    const { id: incidentId } = await lockIncident(tx, name, actor)
    const which = { incidentId, event }
    const { count: held } = await tx.timelineHide.deleteMany({ where: which })
    const byId = actor.kind === 'PERSON' ? actor.id : null
    if (hidden) await tx.timelineHide.create({ data: { ...which, by: actor.name, byId } })
    if (hidden === held > 0) return

    const line = hidden ? { before: { shown: event } } : { after: { shown: event } }
    writeAudit(tx, actor, requestId, [
      { action: 'timeline.changed', entity: 'incident', entityId: incidentId, ...line },
    ])
  })
}
