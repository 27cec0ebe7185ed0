import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { openSecrets } from '@/lib/endpoints/secrets.server'
import { AppError } from '@/lib/errors'
import { clientAddress } from '@/lib/http/client-address'
import { readBytes } from '@/lib/http/read-bytes.server'
import { WEBHOOK, WRONG_SIGNATURES } from '@/lib/limits/limit'
import { networkOf } from '@/lib/limits/network-of'
import { take } from '@/lib/limits/take.server'
import type { Vendor } from '@/lib/vendors/vendor'
import { findVendor } from '@/lib/vendors/vendors'
import { processDelivery } from './process-delivery.server'
import { isSigned } from './signature.server'
import { storeDelivery } from './store-delivery.server'

type Door = { vendor: string; endpoint: string }

/**
 * Takes in what a vendor sends. Once this returns it is on disk, whatever it says: what we make of it is told in the
 * log, and never to the vendor, who would send it again, or stop sending. Answers the id of what is stored; where the
 * vendor sends the same a second time, that of the first.
 */
export async function takeDelivery(request: Request, { vendor: name, endpoint: id }: Door, requestId: string) {
  const vendor = findVendor(name)
  if (!vendor) throw new AppError('not-found', 'Nothing of a vendor of this name is taken here.')
  if (!z.uuid().safeParse(id).success) throw await unsigned(request)

  await take(WEBHOOK, id.toLowerCase())
  const body = await readBytes(request, vendor.maxBytes, () => tooLarge(vendor))
  const header = (wanted: string) => request.headers.get(wanted)
  const secrets = await findSecrets(vendor, id)
  // Whether there is such an endpoint shows neither in the answer nor in the time it takes.
  if (!isSigned(vendor.signatures, { header, body, now: new Date() }, secrets ?? NOBODYS) || !secrets)
    throw await unsigned(request)

  const stored = await storeDelivery(vendor, { endpointId: id, requestId, header, body })
  if (stored.isNew) await processDelivery(stored.id)
  return stored.id
}

const NOBODYS = [crypto.randomUUID()]

async function findSecrets({ id: vendor }: Vendor, id: string): Promise<string[] | null> {
  const row = await db().endpoint.findUnique({
    where: { id, vendor, disabledAt: null },
    select: { id: true, secret: true, previousSecret: true, previousUntil: true },
  })
  return row && openSecrets(row, new Date())
}

async function unsigned({ headers }: Request): Promise<AppError> {
  await take(WRONG_SIGNATURES, networkOf(clientAddress(headers)))
  return new AppError('unauthenticated', 'This address and this signature do not belong together.')
}

function tooLarge({ maxBytes }: Vendor): AppError {
  return new AppError('too-large', `A delivery holds at most ${maxBytes} bytes.`, { maxBytes })
}
