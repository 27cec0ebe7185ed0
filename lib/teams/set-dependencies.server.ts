import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import type { Dependencies, DependenciesSetUp } from './dependencies'

/** Sets which services one depends on, in place of what was set before. */
export async function setDependencies(
  slug: string,
  { dependsOn }: DependenciesSetUp,
  actor: Actor,
  requestId: string,
): Promise<Dependencies> {
  return transact(async (tx) => {
    const [service] = await tx.$queryRaw<{ id: string; teamId: string | null }[]>`
      select id::text, team_id::text as "teamId" from services where slug = ${slug} for update`
    if (!service) throw new AppError('not-found', `There is no service called ${slug}.`)
    must(actor, 'write', { kind: 'service', teamId: service.teamId })

    const wanted = await findServices(tx, slug, dependsOn)
    const before = await slugsOf(tx, service.id)
    const after = wanted.map((other) => other.slug).sort()
    if (before.join() === after.join()) return { dependsOn: after }

    await tx.serviceDependency.deleteMany({ where: { serviceId: service.id } })
    await tx.serviceDependency.createMany({
      data: wanted.map(({ id }) => ({ serviceId: service.id, dependsOnId: id })),
    })
    writeAudit(tx, actor, requestId, [
      {
        action: 'service.dependencies-set',
        entity: 'service',
        entityId: service.id,
        before: { dependsOn: before },
        after: { dependsOn: after },
      },
    ])
    return { dependsOn: after }
  })
}

async function slugsOf(tx: Tx, serviceId: string): Promise<string[]> {
  const rows = await tx.serviceDependency.findMany({
    where: { serviceId },
    select: { dependsOn: { select: { slug: true } } },
  })
  return rows.map(({ dependsOn }) => dependsOn.slug).sort()
}

async function findServices(tx: Tx, slug: string, items: string[]): Promise<{ id: string; slug: string }[]> {
  const found = await tx.service.findMany({ where: { slug: { in: items } }, select: { id: true, slug: true } })
  const known = new Set(found.map((service) => service.slug))
  const errors = items.flatMap((item, at) => {
    if (item === slug) return [{ pointer: `/dependsOn/${at}`, detail: 'is the service itself' }]
    return known.has(item) ? [] : [{ pointer: `/dependsOn/${at}`, detail: 'is not a service that is known here' }]
  })
  if (errors.length > 0) throw new AppError('invalid', 'The list does not fit.', { errors })
  return found
}
