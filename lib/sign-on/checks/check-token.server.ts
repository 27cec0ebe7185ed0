import 'server-only'
import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose'
import type { Provider } from '@/lib/sign-on/provider/discover.server'
import { isMeantFor } from '@/lib/sign-on/provider/flow.server'
import { type Check, failed, passed } from './check'

/** As the library allows. */
const SKEW_SECONDS = 30

type Expected = {
  provider: Pick<Provider, 'keys' | 'algorithms' | 'issuer'>
  clientId: string
  /** null: not known any more. */
  nonce: string | null
}

/** Looks at a token as the verifier does, claim by claim, to name what it refuses. It decides nothing. */
export async function checkToken(token: string, { provider, clientId, nonce }: Expected): Promise<Check[]> {
  const signature = await checkSignature(token, provider)
  if (!isReadable(token)) return [signature]

  const { iss, aud, azp, exp, iat, nonce: received } = decodeJwt(token)
  const now = Date.now() / 1000
  const isInTime = typeof exp === 'number' && exp > now - SKEW_SECONDS && typeof iat === 'number'
  const isForUs = [aud].flat().includes(clientId) && isMeantFor(clientId, aud, azp)

  return [
    signature,
    iss === provider.issuer
      ? passed('TOKEN_ISSUER', 'The token is from this provider.')
      : failed('TOKEN_ISSUER', 'The claim “iss” is another one.', provider.issuer, iss ?? 'no “iss”'),
    isForUs
      ? passed('AUDIENCE', 'The token is meant for us.')
      : failed('AUDIENCE', 'The claim “aud” or “azp” names another client.', clientId, { aud, azp }),
    isInTime
      ? passed('EXPIRY', 'The token is in time.')
      : failed('EXPIRY', 'The claims “exp” and “iat” are not in time.', `“exp” after ${clock(now)}`, times(exp, iat)),
    ...(nonce === null ? [] : [checkNonce(nonce, received)]),
  ]
}

async function checkSignature(token: string, { keys, algorithms }: Expected['provider']): Promise<Check> {
  const expected = `${algorithms.join(', ')} with a key of the provider`
  try {
    const { protectedHeader } = await compactVerify(token, keys, { algorithms })
    return passed('SIGNATURE', 'The signature is the provider’s.', protectedHeader.alg)
  } catch (error) {
    // Also where the provider does not give its keys: unverified is unverified.
    return failed('SIGNATURE', `It could not be verified: ${(error as Error).message}.`, expected, headerOf(token))
  }
}

function checkNonce(nonce: string, received: unknown): Check {
  return received === nonce
    ? passed('NONCE', 'The token answers this sign-in.')
    : failed('NONCE', 'The claim “nonce” is of another sign-in.', nonce, received ?? 'no “nonce”')
}

function headerOf(token: string): unknown {
  try {
    const { alg, kid } = decodeProtectedHeader(token)
    return { alg, kid }
  } catch {
    // What has no header is no token; its signature failed for that.
    return 'no token'
  }
}

function isReadable(token: string): boolean {
  try {
    return Boolean(decodeJwt(token))
  } catch {
    // Not a token: the signature has said so.
    return false
  }
}

const clock = (seconds: number) => new Date(seconds * 1000).toISOString()

function times(exp: unknown, iat: unknown): string {
  const words = (at: unknown) => (typeof at === 'number' && Math.abs(at) < 1e11 ? clock(at) : 'missing')
  return `“exp” ${words(exp)}, “iat” ${words(iat)}`
}
