import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { mapServices } from './map-services.server'
import { ownService } from './own-service'

type Deployed = { repositoryId: string; repository: string; service: string }

/**
 * Gives the changes that nobody gave a service the one that these deployments of their repository went to, where that is
 * called as the repository. Returns those that it moved.
 */
export async function followDeployments(tx: Tx, deploymentIds: string[]): Promise<string[]> {
  const deployed = await tx.$queryRaw<Deployed[]>`
    select distinct r.id::text as "repositoryId", r.name as repository, s.slug as service
      from deployments d
      join repositories r on r.id = d.repository_id
      join services s on s.id = d.service_id
     where d.id = any(${deploymentIds}::uuid[])`
  const own = deployed.filter(({ repository, service }) => service === ownService(repository))
  if (own.length === 0) return []

  const open = await tx.$queryRaw<{ id: string }[]>`
    select id::text
      from changes
     where repository_id = any(${own.map(({ repositoryId }) => repositoryId)}::uuid[])
       and service_id is null and not service_told
     order by id`
  return mapServices(
    tx,
    open.map(({ id }) => id),
  )
}
