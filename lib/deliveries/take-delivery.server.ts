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
import { readBeside } from './beside.server'
import { judgeSignature } from './judge-signature.server'
import { countRefusal } from './refusals.server'
import { storeDelivery } from './store-delivery.server'

type Door = { vendor: string; endpoint: string }

/**
 * Takes in what a vendor sends. Once this returns it is on disk, whatever it says, and nobody has read it yet: what we
 * make of it is told in the log, and never to the vendor, who would send it again, or stop sending. Answers the id of
 * what is stored; where the vendor sends the same a second time, that of the first.
 */
export async function takeDelivery(request: Request, { vendor: name, endpoint: id }: Door, requestId: string) {
  const begun = performance.now()
  const vendor = findVendor(name)
  if (!vendor) throw new AppError('not-found', 'Nothing of a vendor of this name is taken here.')
  if (!z.uuid().safeParse(id).success) throw await unsigned(request)

  const body = await readBytes(request, vendor.maxBytes, () => tooLarge(vendor))
  const header = (wanted: string) => request.headers.get(wanted)
  const inAddress = new URL(request.url).searchParams.get('secret')
  const endpoint = await findEndpoint(vendor, id)
  // Sealed under another AUTH_SECRET: that is ours to mend, and whoever signs rightly should come again.
  if (endpoint && !endpoint.isEnded && endpoint.secrets.length === 0)
    throw new AppError('unavailable', 'The secret of this webhook cannot be opened here.')
  const sent = { header, body, now: new Date(), inAddress }
  const judged = judgeSignature(vendor.signatures, sent, endpoint?.secrets ?? NOBODYS)
  // Whether there is such an endpoint shows neither in the answer nor in the time it takes.
  if ('reason' in judged || !endpoint || endpoint.isEnded) {
    const refusal = await unsigned(request)
    // Behind the limit, so that one who floods us cannot make the count say what it likes.
    if (endpoint) countRefusal(endpoint.id, endpoint.isEnded || !('reason' in judged) ? 'ENDED' : judged.reason)
    throw refusal
  }

  // After the signature: who only knows the address uses up nothing of whoever may send.
  await take(WEBHOOK, endpoint.id)
  const { signedWith } = judged
  const stored = await storeDelivery(vendor, { endpointId: endpoint.id, requestId, header, body, signedWith })
  if (stored.isNew) readBeside(stored.id, Math.round(performance.now() - begun))
  return stored.id
}

const NOBODYS = [crypto.randomUUID()]

async function findEndpoint({ id: vendor }: Vendor, id: string) {
  const row = await db().endpoint.findUnique({
    where: { id, vendor },
    select: { id: true, secret: true, previousSecret: true, previousUntil: true, disabledAt: true },
  })
  return row && { id: row.id, isEnded: row.disabledAt !== null, secrets: openSecrets(row, new Date()) }
}

async function unsigned({ headers }: Request): Promise<AppError> {
  await take(WRONG_SIGNATURES, networkOf(clientAddress(headers)))
  return new AppError('unauthenticated', 'This address and this signature do not belong together.')
}

function tooLarge({ maxBytes }: Vendor): AppError {
  return new AppError('too-large', `A delivery holds at most ${maxBytes} bytes.`, { maxBytes })
}
