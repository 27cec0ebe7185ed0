import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import type { Dependencies } from './dependencies'

export async function readDependencies(slug: string, actor: Actor): Promise<Dependencies> {
  must(actor, 'read', { kind: 'service' })
  const service = await db().service.findUnique({
    where: { slug },
    select: { dependsOn: { select: { dependsOn: { select: { slug: true } } } } },
  })
  if (!service) throw new AppError('not-found', `There is no service called ${slug}.`)
  return { dependsOn: service.dependsOn.map(({ dependsOn }) => dependsOn.slug).sort() }
}
