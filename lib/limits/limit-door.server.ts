import 'server-only'
import { clientAddress } from '@/lib/http/client-address'
import { DOOR } from './limit'
import { limiter } from './limiter.server'
import { networkOf } from './network-of'
import { take } from './take.server'

/**
 * Ends the request when too many came from this address: for whatever lets people in without a password. Answers how
 * to give the try back, for whoever was let in.
 */
export async function limitDoor(headers: Headers): Promise<() => Promise<void>> {
  const network = networkOf(clientAddress(headers))
  await take(DOOR, network)
  return async () => void (await limiter(DOOR).reward(network))
}
