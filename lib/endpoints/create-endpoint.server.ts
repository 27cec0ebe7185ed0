import 'server-only'
import { v4 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { addressOf } from './address.server'
import { checkApiUrl } from './check-api-url.server'
import type { EndpointMade, NewEndpoint } from './endpoint'
import { knownVendor } from './known-vendor'
import { newSecret, sealSecret, sealToken } from './secrets.server'
import { trialCommand } from './trial-command.server'

/** Makes what a vendor sends to. Its secret is answered this once and stored under seal. */
export async function createEndpoint(wish: NewEndpoint, actor: Actor, requestId: string): Promise<EndpointMade> {
  must(actor, 'manage', { kind: 'endpoint' })
  const vendor = knownVendor(wish.vendor)
  checkApiUrl(wish.apiUrl)

  // Random throughout, and no time in it: who does not have the address should not guess it.
  const id = uuid()
  const { name, apiUrl = null, apiToken = null } = wish
  const secret = wish.secret ?? newSecret(vendor)
  await transact(async (tx) => {
    await tx.endpoint.create({
      data: {
        id,
        vendor: vendor.id,
        name,
        secret: sealSecret(id, secret),
        apiUrl,
        apiToken: apiToken === null ? null : sealToken(id, apiUrl, apiToken),
        createdById: actor.id,
      },
    })
    const after = { vendor: vendor.id, name, apiUrl, hasApiToken: apiToken !== null }
    writeAudit(tx, actor, requestId, [{ action: 'endpoint.created', entity: 'endpoint', entityId: id, after }])
  })
  const url = addressOf({ vendor: vendor.id, id })
  return { id, url, secret, command: trialCommand(vendor, id, secret), previousUntil: null }
}
