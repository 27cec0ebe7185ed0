import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { ownService } from './own-service'

type Own = { repository: string; slug: string; serviceId: string; teamId: string | null }

/** Of these repositories those that were deployed as the service of their own name, with it and its team. */
export async function readOwnServices(
  client: Pick<Tx, '$queryRaw'>,
  repositories: readonly string[],
): Promise<Map<string, Own>> {
  const named = [...new Set(repositories)].map((repository) => ({ repository, slug: ownService(repository) }))
  const rows = await client.$queryRaw<Own[]>`
    select r.name as repository, s.slug, s.id::text as "serviceId", s.team_id::text as "teamId"
      from json_to_recordset(${JSON.stringify(named)}::json) as m(repository text, slug text)
      join repositories r on r.name = m.repository
      join services s on s.slug = m.slug
     where exists (select 1 from deployments d where d.repository_id = r.id and d.service_id = s.id)`
  return new Map(rows.map((row) => [row.repository, row]))
}
