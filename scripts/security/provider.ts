import { startProvider } from '../trial/provider.mjs'
import type { Answer, Ask, Caller } from './ask'
import { expect } from './people'

export type Provider = Awaited<ReturnType<typeof startProvider>>

export const CALLBACK = '/api/auth/callback/sign-on'
const EVE = { name: 'Eve', email: 'eve@example.com', email_verified: true, groups: ['ops'] }

/** The company's provider of identities, a real one on this machine. Whoever is in `ops` is an administrator here. */
export function newProvider(address: string): Promise<Provider> {
  return startProvider({ users: { eve: { ...EVE } }, redirectUris: [`${address}${CALLBACK}`] })
}

export function settingsOf({ issuer, clientId }: Provider) {
  const groupRoles = [{ group: 'ops', role: 'ADMINISTRATOR' }]
  return { name: 'Example', issuer, clientId, groupsClaim: 'groups', groupRoles, defaultRole: 'VIEWER', isOn: true }
}

export async function setProvider(ask: Ask, as: Caller, provider: Provider): Promise<void> {
  expect(await putSignOn(ask, as, { ...settingsOf(provider), clientSecret: provider.clientSecret }), 200)
}

/** Over whatever is set by then. */
export async function putSignOn(ask: Ask, as: Caller, body: object): Promise<Answer> {
  return ask('PUT', '/api/v1/sign-on', { as, body, headers: await ifMatch(ask, as) })
}

export async function ifMatch(ask: Ask, as: Caller): Promise<Record<string, string>> {
  const { headers } = await ask('GET', '/api/v1/sign-on', { as })
  return { 'if-match': headers.etag ?? '' }
}
