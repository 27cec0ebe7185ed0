import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import type { RosterEntry } from './team'

/** Enters a team's SRE hours a week from a Monday on. The same Monday again replaces the entry. */
export async function setRoster(slug: string, entry: RosterEntry, actor: Actor, requestId: string): Promise<void> {
  await transact(async (tx) => {
    const team = await tx.team.findUnique({ where: { slug }, select: { id: true } })
    if (!team) throw new AppError('not-found', `There is no team called ${slug}.`)
    must(actor, 'write', { kind: 'team', teamId: team.id })

    const key = { teamId: team.id, effectiveFrom: new Date(`${entry.effectiveFrom}T00:00:00Z`) }
    const hours = { hoursPerWeek: entry.hoursPerWeek, sres: entry.sres }
    const before = await tx.roster.findUnique({ where: { teamId_effectiveFrom: key } })
    await tx.roster.upsert({
      where: { teamId_effectiveFrom: key },
      create: { ...key, ...hours },
      update: hours,
    })
    writeAudit(tx, actor, requestId, [
      { action: 'roster.set', entity: 'team', entityId: team.id, before, after: entry },
    ])
  })
}
