import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { behind, pageOf, windowOf } from '@/lib/lists/window.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { Prisma } from '@/prisma/generated/client'
import { belongingHere } from './belonging.server'
import { carriedBy } from './carried-by.server'
import { Deployment, type DeploymentPage } from './deployment'
import type { DeploymentsQuery } from './list-query'

/** The deployments that fit, the latest first. */
export async function listDeployments(query: DeploymentsQuery, actor: Actor): Promise<DeploymentPage> {
  must(actor, 'read', { kind: 'deployment' })
  const [window, timeZone] = await Promise.all([windowOf(query), zoneFor(actor)])
  const rows = await db().$queryRaw`
    select d.id::text, d.source, d.external_id as "externalId", s.slug as service, t.slug as team,
           r.name as repository, d.sha, d.environment, d.result::text as result,
           d.started_at as "startedAt", d.finished_at as "finishedAt", d.url, d.version,
           (select count(*)::int from (${carriedBy(Prisma.sql`d.id`)}) carried) as changes
      from deployments d
      join services s on s.id = d.service_id
      left join teams t on t.id = d.team_id
      left join repositories r on r.id = d.repository_id
     where ${behind(Prisma.sql`d.finished_at`, Prisma.sql`d.id`, window, query.cursor)}
       and ${fitting(query)}
     order by d.finished_at desc, d.id desc
     limit ${query.limit + 1}`

  return { ...pageOf(asContract(Deployment, rows), query.limit, ({ finishedAt }) => finishedAt), timeZone }
}

function fitting({ origin, result, environment, ...place }: DeploymentsQuery): Prisma.Sql {
  const parts = [
    belongingHere(place),
    ...(origin
      ? [
          Prisma.sql`exists (
            select 1 from changes c
             where c.origin = ${origin}::"Origin" and c.id in (${carriedBy(Prisma.sql`d.id`)}))`,
        ]
      : []),
    ...(result ? [Prisma.sql`d.result = ${result}::"DeploymentResult"`] : []),
    ...(environment ? [Prisma.sql`d.environment = ${environment}`] : []),
  ]
  return Prisma.join(parts, ' and ')
}
