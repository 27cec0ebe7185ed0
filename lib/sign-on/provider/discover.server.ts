import 'server-only'
import { createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { type Check, failed, passed } from '@/lib/sign-on/checks/check'
import { askProvider } from './ask-provider.server'
import { isLocal } from './is-local.server'
import { whyNotAsk } from './reach'

const REMEMBERED_FOR_MS = 60_000
/** Keys are asked for again where one is unknown, but not by every forged token. */
const KEYS_ASKED_EVERY_MS = 1000
/** A key that we could know too would let us, and whoever reads our settings, write tokens. */
const SIGNED = /^(RS|PS|ES)(256|384|512)$|^Ed(25519|DSA)$/

const Document = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  userinfo_endpoint: z.string().optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).default(['RS256']),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
  scopes_supported: z.array(z.string()).default([]),
})

export type Provider = {
  issuer: string
  authorizationEndpoint: string
  tokenEndpoint: string
  userinfoEndpoint: string | null
  keys: JWTVerifyGetKey
  algorithms: string[]
  authentication: 'basic' | 'post'
  scopes: string[]
}

export type Discovery = { provider: Provider | null; checks: Check[] }

let held: { issuer: string; until: number; discovery: Discovery } | undefined

/** Asks the provider what it is, unless it said so a moment ago. Where it does not say, the last check says why. */
export async function discover(issuer: string, { anew = false } = {}): Promise<Discovery> {
  if (!anew && held?.issuer === issuer && held.until > Date.now()) return held.discovery

  const discovery = await ask(issuer)
  if (discovery.provider) held = { issuer, until: Date.now() + REMEMBERED_FOR_MS, discovery }
  return discovery
}

async function ask(issuer: string): Promise<Discovery> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const answer = await askProvider(address).then(readDocument, (error: Error) => error.message)
  if (typeof answer === 'string')
    return { provider: null, checks: [failed('DISCOVERY', 'The provider does not say what it is.', address, answer)] }

  const found = passed('DISCOVERY', 'The provider says what it is.', address)
  if (answer.issuer !== issuer)
    return { provider: null, checks: [found, failed('ISSUER', 'It calls itself otherwise.', issuer, answer.issuer)] }
  return { provider: toProvider(answer), checks: [found, passed('ISSUER', 'It calls itself the same.', issuer)] }
}

async function readDocument(answer: Response): Promise<z.infer<typeof Document> | string> {
  if (answer.status !== 200) return `status ${answer.status}`
  const body: unknown = await answer.json().catch(() => null) // Some answer with a page: the next line says so.
  const { data, error } = Document.safeParse(body)
  if (!data) return `no such document: ${error.issues.map(({ path }) => path.join('.') || 'not JSON').join(', ')}`

  const asked = [data.authorization_endpoint, data.token_endpoint, data.jwks_uri, data.userinfo_endpoint]
  const refused = asked.find((url) => url !== undefined && whyNotAsk(url, isLocal()))
  return refused === undefined ? data : `${refused} ${whyNotAsk(refused, isLocal())}`
}

function toProvider(said: z.infer<typeof Document>): Provider {
  const methods = said.token_endpoint_auth_methods_supported
  return {
    issuer: said.issuer,
    authorizationEndpoint: said.authorization_endpoint,
    tokenEndpoint: said.token_endpoint,
    userinfoEndpoint: said.userinfo_endpoint ?? null,
    keys: createRemoteJWKSet(new URL(said.jwks_uri), {
      [customFetch]: (url) => askProvider(url),
      cooldownDuration: KEYS_ASKED_EVERY_MS,
      timeoutDuration: 10_000,
    }),
    algorithms: said.id_token_signing_alg_values_supported.filter((name) => SIGNED.test(name)),
    authentication: methods.includes('client_secret_basic') ? 'basic' : 'post',
    scopes: ['openid', 'email', 'profile', ...said.scopes_supported.filter((scope) => scope === 'groups')],
  }
}
