import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import type { Team, TeamSetUp } from './team'

/** Gives a team its name, and marks it as set up. A slug that no record has named yet is a new team. */
export async function setUpTeam(slug: string, { name }: TeamSetUp, actor: Actor, requestId: string): Promise<Team> {
  return transact(async (tx) => {
    const known = await tx.team.findUnique({ where: { slug }, select: { id: true, name: true } })
    must(actor, 'write', { kind: 'team', teamId: known?.id ?? null })
    const before = known && { name: known.name }
    const team = await tx.team.upsert({
      where: { slug },
      create: { id: uuid(), slug, name, setUpAt: new Date() },
      update: { name, setUpAt: new Date() },
      select: { id: true, slug: true, name: true },
    })
    writeAudit(tx, actor, requestId, [
      { action: 'team.set-up', entity: 'team', entityId: team.id, before, after: { name } },
    ])
    return team
  })
}
