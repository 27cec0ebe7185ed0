import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { ownRecords } from './own-records.server'
import type { Service, ServiceSetUp } from './team'

/**
 * Gives a service its name, team and tier. What was filed under it before keeps the team it was filed with; what had
 * none, because the service had none, becomes its team's.
 */
export async function setUpService(
  slug: string,
  wish: ServiceSetUp,
  actor: Actor,
  requestId: string,
): Promise<Service> {
  return transact(async (tx) => {
    const before = await tx.service.findUnique({ where: { slug }, select: { name: true, tier: true, teamId: true } })
    const set = { name: wish.name, tier: wish.tier, teamId: await findTeam(tx, wish.team), setUpAt: new Date() }
    // Whoever gives a service away and whoever is given it must both agree, so it takes a right over both teams.
    for (const teamId of [before?.teamId, set.teamId]) if (teamId) must(actor, 'write', { kind: 'service', teamId })
    must(actor, 'write', { kind: 'service', teamId: before?.teamId ?? set.teamId })
    const service = await tx.service.upsert({
      where: { slug },
      create: { id: uuid(), slug, ...set },
      update: set,
      select: { id: true },
    })
    if (set.teamId && !before?.teamId) await ownRecords(tx, service.id, set.teamId)
    writeAudit(tx, actor, requestId, [
      { action: 'service.set-up', entity: 'service', entityId: service.id, before, after: wish },
    ])
    return { id: service.id, slug, ...wish }
  })
}

async function findTeam(tx: Tx, slug: string | null): Promise<string | null> {
  if (slug === null) return null
  const team = await tx.team.findUnique({ where: { slug }, select: { id: true } })
  if (!team) throw new AppError('not-found', `There is no team called ${slug}.`)
  return team.id
}
