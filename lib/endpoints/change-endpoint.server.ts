import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { checkApiUrl } from './check-api-url.server'
import type { EndpointChange, EndpointItem } from './endpoint'
import { readEndpoint } from './list-endpoints.server'
import { sealToken } from './secrets.server'

/** Renames it, or says how its vendor is asked for what it did not send. */
export async function changeEndpoint(
  id: string,
  { name, apiToken, apiUrl }: EndpointChange,
  actor: Actor,
  requestId: string,
): Promise<EndpointItem> {
  must(actor, 'manage', { kind: 'endpoint' })
  checkApiUrl(apiUrl)

  await transact(async (tx) => {
    const [before] = await tx.$queryRaw<{ name: string; apiUrl: string | null; hasApiToken: boolean }[]>`
      select name, api_url as "apiUrl", api_token is not null as "hasApiToken"
        from endpoints
       where id = ${id}::uuid
         for update`
    if (!before) throw new AppError('not-found', 'There is no such webhook.')

    const url = apiUrl === undefined ? before.apiUrl : apiUrl
    if (url !== before.apiUrl && apiToken === undefined && before.hasApiToken) throw forAnotherHost()
    const token = typeof apiToken === 'string' ? sealToken(id, url, apiToken) : apiToken
    const data = { ...(name !== undefined && { name }), apiUrl: url, ...(token !== undefined && { apiToken: token }) }
    await tx.endpoint.update({ where: { id }, data: { ...data, version: { increment: 1 } } })

    const hasApiToken = apiToken === undefined ? before.hasApiToken : apiToken !== null
    const after = { name: name ?? before.name, apiUrl: url, hasApiToken, isTokenNew: typeof apiToken === 'string' }
    const line = { action: 'endpoint.changed', entity: 'endpoint', entityId: id, before, after }
    writeAudit(tx, actor, requestId, [line])
  })
  return readEndpoint(id)
}

function forAnotherHost(): AppError {
  const detail = 'must be entered again: the one we have is for another address'
  return new AppError('invalid', 'The body does not fit.', { errors: [{ pointer: '/apiToken', detail }] })
}
