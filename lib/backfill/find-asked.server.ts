import 'server-only'
import { db } from '@/lib/db/client.server'
import { openToken } from '@/lib/endpoints/secrets.server'
import { AppError } from '@/lib/errors'

const GITHUB = 'https://api.github.com'

/** Where the vendor of an endpoint is asked, and with what. */
export async function findAsked(endpointId: string) {
  const row = await db().endpoint.findUnique({
    where: { id: endpointId, disabledAt: null },
    select: { id: true, name: true, vendor: true, apiToken: true, apiUrl: true },
  })
  if (!row) throw new AppError('not-found', 'There is no such webhook that still takes anything.')
  if (row.vendor !== 'github')
    throw new AppError('invalid', 'Only GitHub is asked for what it did not send: GitLab sends again by itself.')

  const token = row.apiToken && openToken(row.id, row.apiUrl, row.apiToken)
  if (!token)
    throw new AppError('invalid', 'This webhook has no token to ask with. Give it one under Settings, Webhooks.')
  return { endpoint: { id: row.id, name: row.name }, apiUrl: row.apiUrl ?? GITHUB, token }
}

/** The repositories whose deliveries came by this endpoint. */
export async function findRepositories(endpointId: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    with told as (
      select distinct (r->>'id')::uuid as id
        from deliveries d
       cross join lateral jsonb_array_elements(d.records) r
       where d.endpoint_id = ${endpointId}::uuid and r->>'id' is not null
    )
    select r.name from told join changes c using (id) join repositories r on r.id = c.repository_id
     union
    select r.name from told join deployments d using (id) join repositories r on r.id = d.repository_id
     order by name`
  return rows.map(({ name }) => name)
}

/** The one endpoint of GitHub's that may ask; null where there is none, or more than one. */
export async function findOnlyAsked(): Promise<string | null> {
  const rows = await db().endpoint.findMany({
    where: { vendor: 'github', disabledAt: null, apiToken: { not: null } },
    select: { id: true },
    take: 2,
  })
  return rows.length === 1 ? rows[0]!.id : null
}
