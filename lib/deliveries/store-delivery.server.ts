import 'server-only'
import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import type { HeaderOf, Vendor } from '@/lib/vendors/vendor'
import { cut } from '@/lib/vendors/payload'

const LONGEST_ID = 200
const LONGEST_HEADER = 500

type Sent = { endpointId: string; requestId: string; header: HeaderOf; body: Buffer }

/** Puts it on disk as it came. An id of the vendor's is stored once: told again, it is the first one. */
export async function storeDelivery(
  vendor: Vendor,
  { endpointId, requestId, header, body }: Sent,
): Promise<{ id: string; isNew: boolean }> {
  const bodyHash = createHash('sha256').update(body).digest()
  const deliveryId = idOf(vendor, header, bodyHash)
  const kept = vendor.keeps.flatMap((name) => {
    const value = header(name)
    return value === null ? [] : [[name, cut(value, LONGEST_HEADER)]]
  })

  const id = uuid()
  const added = await transact(
    (tx) => tx.$executeRaw`
      insert into deliveries (id, endpoint_id, delivery_id, event, headers, body, body_hash, received_at, request_id)
      values (${id}::uuid, ${endpointId}::uuid, ${deliveryId}, ${cut(vendor.event(header), LONGEST_ID)},
              ${JSON.stringify(Object.fromEntries(kept))}::jsonb, ${body}, ${bodyHash}, ${new Date()}, ${requestId})
          on conflict (endpoint_id, delivery_id) do nothing`,
  )
  if (added > 0) return { id, isNew: true }

  const first = await db('writing').delivery.findUniqueOrThrow({
    where: { endpointId_deliveryId: { endpointId, deliveryId } },
    select: { id: true },
  })
  return { id: first.id, isNew: false }
}

/** A vendor that names no delivery sends the same only where it sends the same again. */
function idOf({ deliveryId }: Vendor, header: HeaderOf, bodyHash: Buffer): string {
  const named = deliveryId(header)
  return named ? cut(named, LONGEST_ID) : `sha256:${bodyHash.toString('hex')}`
}
