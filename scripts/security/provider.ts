import { startProvider } from '../trial/provider.mjs'
import type { Ask, Caller } from './ask'
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
  const body = { ...settingsOf(provider), clientSecret: provider.clientSecret }
  expect(await ask('PUT', '/api/v1/sign-on', { as, body }), 200)
}
