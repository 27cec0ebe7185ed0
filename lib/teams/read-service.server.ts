import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import type { ServiceDetail } from './service-detail'

const NAMED = { slug: true, name: true } as const

/** One service: whose it is, and what it depends on and is depended on by; null: there is none. */
export async function readService(slug: string, actor: Actor): Promise<ServiceDetail | null> {
  must(actor, 'read', { kind: 'service' })
  const service = await db().service.findUnique({
    where: { slug },
    select: {
      name: true,
      tier: true,
      setUpAt: true,
      team: { select: NAMED },
      dependsOn: { select: { dependsOn: { select: NAMED } } },
      dependents: { select: { service: { select: NAMED } } },
    },
  })
  if (!service) return null

  const { name, tier, setUpAt, team, dependsOn, dependents } = service
  return {
    ...{ slug, name, tier, team, isSetUp: setUpAt !== null },
    dependsOn: byName(dependsOn.map((one) => one.dependsOn)),
    dependents: byName(dependents.map((one) => one.service)),
  }
}

function byName<T extends { name: string }>(some: T[]): T[] {
  return some.sort((a, b) => a.name.localeCompare(b.name))
}
