import 'server-only'
import { createHmac } from 'node:crypto'
import { authSecret } from '@/lib/env.server'
import { clientAddress } from '@/lib/http/client-address'
import { KNOWN, SIGN_IN_FROM_ADDRESS, SIGN_IN_TO_ACCOUNT, SIGN_IN_TO_ACCOUNT_FROM_ADDRESS } from './limit'
import { limiter } from './limiter.server'
import { networkOf } from './network-of'
import { take } from './take.server'

/**
 * Counts a try to sign in before the password is looked at, so that guesses made all at once are counted like any.
 * Answers what to do when it was right. An account that is guessed at from everywhere stays open to the addresses from
 * which its owner has come before: nobody can lock them out.
 */
export async function limitSignIn(email: string, headers: Headers): Promise<() => Promise<void>> {
  const network = networkOf(clientAddress(headers))
  const account = keyOf(email)
  const pair = `${account} ${network}`

  await take(SIGN_IN_FROM_ADDRESS, network)
  await take(SIGN_IN_TO_ACCOUNT_FROM_ADDRESS, pair)
  const isKnown = (await limiter(KNOWN).get(pair)) !== null
  if (!isKnown) await take(SIGN_IN_TO_ACCOUNT, account)

  return async () => {
    await Promise.all([
      limiter(SIGN_IN_FROM_ADDRESS).reward(network),
      limiter(SIGN_IN_TO_ACCOUNT_FROM_ADDRESS).delete(pair),
      isKnown || limiter(SIGN_IN_TO_ACCOUNT).reward(account),
      limiter(KNOWN).set(pair, KNOWN.points, KNOWN.seconds),
    ])
  }
}

/** Who has an account here is not written where requests are counted; and without the key it cannot be tried out. */
function keyOf(email: string): string {
  return createHmac('sha256', authSecret()).update(email.normalize('NFKC').toLowerCase()).digest('base64url')
}
