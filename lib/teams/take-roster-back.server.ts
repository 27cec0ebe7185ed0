import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { requireTeam } from './require-team.server'

/** Takes back the roster that takes effect on this day; the one before it goes on. Twice is once. */
export async function takeRosterBack(slug: string, from: string, actor: Actor, requestId: string): Promise<void> {
  const team = await requireTeam(slug)
  must(actor, 'write', { kind: 'team', teamId: team.id })
  await transact(async (tx) => {
    const key = { teamId: team.id, effectiveFrom: new Date(`${from}T00:00:00Z`) }
    const before = await tx.roster.findUnique({ where: { teamId_effectiveFrom: key } })
    if (!before) return
    await tx.roster.delete({ where: { teamId_effectiveFrom: key }, select: { teamId: true } })
    writeAudit(tx, actor, requestId, [{ action: 'roster.taken-back', entity: 'team', entityId: team.id, before }])
  })
}
