import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db/client.server'
import type { DependingService } from './dependencies'

/** Every service with what it depends on, and whether that is this actor's to set. */
export async function listDependencies(actor: Actor): Promise<DependingService[]> {
  must(actor, 'read', { kind: 'service' })
  const services = await db().service.findMany({
    select: { slug: true, name: true, teamId: true, dependsOn: { select: { dependsOn: { select: { slug: true } } } } },
    orderBy: { slug: 'asc' },
  })
  return services.map(({ slug, name, teamId, dependsOn }) => ({
    slug,
    name,
    dependsOn: dependsOn.map((other) => other.dependsOn.slug).sort(),
    mayWrite: can(actor, 'write', { kind: 'service', teamId }),
  }))
}
