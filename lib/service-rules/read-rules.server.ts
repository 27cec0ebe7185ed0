import 'server-only'
import type { Tx } from '@/lib/db/client.server'

export type HeldRule = {
  id: string
  repository: string
  path: string | null
  service: string
  serviceId: string
  teamId: string | null
  createdBy: string | null
  createdAt: Date
}

/** The rules in their order, each with its service and the team of that. */
export function readServiceRules(client: Pick<Tx, '$queryRaw'>): Promise<HeldRule[]> {
  return client.$queryRaw<HeldRule[]>`
    select r.id::text, r.repository, r.path, s.slug as service, s.id::text as "serviceId", s.team_id::text as "teamId",
           u.name as "createdBy", r.created_at as "createdAt"
      from service_rules r
      join services s on s.id = r.service_id
      left join users u on u.id = r.created_by
     order by r.position, r.id`
}

export async function readVersion(client: Pick<Tx, 'organisation'>): Promise<number> {
  const { serviceRulesVersion } = await client.organisation.findUniqueOrThrow({
    where: { id: 1 },
    select: { serviceRulesVersion: true },
  })
  return serviceRulesVersion
}
