import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Session } from '@/lib/auth/find-session.server'
import { transact } from '@/lib/db/transact.server'
import { requireIncident } from '@/lib/incidents/read.server'
import type { Snooze } from './snooze'

/** Takes an incident out of one's own queue until then; null brings it back. */
export async function snooze(name: string, wish: Snooze | null, { actor }: Session, requestId: string): Promise<void> {
  const { id: incidentId } = await requireIncident(name, actor)
  const key = { userId: actor.id!, incidentId }

  await transact(async (tx) => {
    if (wish === null) await tx.snooze.deleteMany({ where: key })
    else {
      const until = new Date(wish.until)
      const where = { userId_incidentId: key }
      await tx.snooze.upsert({ where, create: { ...key, until }, update: { until }, select: { until: true } })
    }
    writeAudit(tx, actor, requestId, [
      { action: 'incident.snoozed', entity: 'incident', entityId: incidentId, after: { until: wish?.until ?? null } },
    ])
  })
}
