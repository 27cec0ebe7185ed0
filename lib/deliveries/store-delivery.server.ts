import 'server-only'
import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { ringDeliveries } from '@/lib/live/ring.server'
import type { HeaderOf, Vendor } from '@/lib/vendors/vendor'
import { cut } from '@/lib/vendors/payload'
import { renamed } from './reused-id'

const LONGEST_ID = 200
const LONGEST_HEADER = 500

type Sent = {
  endpointId: string
  requestId: string
  header: HeaderOf
  body: Buffer
  signedWith: 'CURRENT' | 'PREVIOUS'
}

/**
 * Puts it on disk as it came. An id of the vendor's with the same body is stored once: told again, it is the first one.
 * With another body it is a delivery of its own, for whoever is told that we have it sends it no more.
 */
export async function storeDelivery(
  vendor: Vendor,
  { endpointId, requestId, header, body, signedWith }: Sent,
): Promise<{ id: string; isNew: boolean }> {
  const bodyHash = createHash('sha256').update(body).digest()
  const kept = vendor.keeps.flatMap((name) => {
    const value = header(name)
    return value === null ? [] : [[name, cut(value, LONGEST_HEADER)]]
  })

  const event = cut(vendor.event(header), LONGEST_ID)
  const add = (id: string, deliveryId: string) =>
    transact(
      (tx) => tx.$executeRaw`
      insert into deliveries (id, endpoint_id, delivery_id, event, headers, body, body_hash, received_at, request_id,
                              signed_with)
      values (${id}::uuid, ${endpointId}::uuid, ${deliveryId}, ${event},
              ${JSON.stringify(Object.fromEntries(kept))}::jsonb, ${body}, ${bodyHash}, ${new Date()}, ${requestId},
              ${signedWith}::"SignedWith")
          on conflict (endpoint_id, delivery_id) do nothing`,
    )
  for (let deliveryId = idOf(vendor, header, bodyHash); ; deliveryId = renamed(deliveryId, bodyHash)) {
    const id = uuid()
    if ((await add(id, deliveryId)) > 0) {
      ringDeliveries()
      return { id, isNew: true }
    }

    const first = await db('writing').delivery.findUniqueOrThrow({
      where: { endpointId_deliveryId: { endpointId, deliveryId } },
      select: { id: true, bodyHash: true },
    })
    if (bodyHash.equals(first.bodyHash)) return { id: first.id, isNew: false }
  }
}

/** A vendor that names no delivery sends the same only where it sends the same again. */
function idOf({ deliveryId }: Vendor, header: HeaderOf, bodyHash: Buffer): string {
  const named = deliveryId(header)
  return named ? cut(named, LONGEST_ID) : `sha256:${bodyHash.toString('hex')}`
}
