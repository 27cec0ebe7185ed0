import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createAdministrator } from '@/lib/members/create-administrator.server'
import { askProvider } from '@/lib/sign-on/provider/ask-provider.server'
import { readSignOnName } from '@/lib/sign-on/read-sign-on.server'
import { readSettings } from '@/lib/sign-on/settings/read-settings.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { asPerson } from '@/scripts/postgres/test-callers'
import { goThrough, startProvider } from '@/scripts/trial/provider.mjs'
import { setSignOn } from '@/scripts/trial/set-sign-on'
import { begin, comeBack } from '@/scripts/trial/sign-on'

freshDatabase()

const LOCAL = { email: 'local@example.com', password: 'ledger paper spruce 41' }
const REDIRECT = 'http://127.0.0.1:3000/api/auth/callback/sign-on'
let deaf: Server
let deafUrl: string

beforeAll(async () => {
  await createAdministrator({ name: 'Local', ...LOCAL }, crypto.randomUUID())
  deaf = createServer(() => undefined)
  await new Promise<void>((listening) => deaf.listen(0, '127.0.0.1', listening))
  deafUrl = `http://127.0.0.1:${(deaf.address() as AddressInfo).port}`
})
afterAll(() => {
  deaf.closeAllConnections()
  deaf.close()
})

async function use(issuer: string, clientSecret = 'secret'): Promise<void> {
  const roles = { groupsClaim: 'groups', groupRoles: [], defaultRole: 'VIEWER' as const }
  await setSignOn({ name: 'Example', issuer, clientId: 'aftermerge', clientSecret, ...roles, isOn: true })
}

test('with a provider that takes connections and never answers, passwords work and the sign-in page shows both ways', async () => {
  await use(deafUrl)

  expect((await asPerson(LOCAL)).cookie).toContain('session_token')
  expect(await readSignOnName()).toBe('Example')
})

test('such a provider is given up after the time that it has', async () => {
  await expect(askProvider(deafUrl, { patienceMs: 100 })).rejects.toMatchObject({
    code: 'unavailable',
    message: 'no answer within 0.1 seconds',
  })
})

test('a provider that is gone ends the start with a sentence, and passwords work', async () => {
  await use('http://127.0.0.1:1')

  await expect(begin()).rejects.toThrow('503: The provider does not answer. Sign in with your password meanwhile.')
  expect((await asPerson(LOCAL)).cookie).toContain('session_token')
})

test('a provider that goes while somebody is there ends on the sign-in page', async () => {
  const company = await startProvider({ users: { ana: {} }, redirectUris: [REDIRECT] })
  await use(company.issuer, company.clientSecret)
  const { url, cookie } = await begin()
  const back = await goThrough(url, 'ana')
  await company.stop()

  expect(await comeBack(back, cookie)).toMatchObject({ problem: 'silent', session: null })
})

test('settings in the environment come first, and what is wrong with them keeps nobody from using a password', async () => {
  vi.stubEnv('OIDC_ISSUER', 'https://id.example.com')
  expect(await readSettings()).toMatchObject({ decidedBy: 'ENVIRONMENT', fault: expect.stringContaining('CLIENT_ID') })
  await expect(use(deafUrl)).rejects.toMatchObject({ code: 'conflict' })

  vi.stubEnv('OIDC_CLIENT_ID', 'aftermerge')
  vi.stubEnv('OIDC_NAME', 'Company')
  expect(await readSignOnName()).toBe('Company')

  vi.stubEnv('OIDC_ISSUER', 'http://169.254.169.254')
  expect(await readSignOnName()).toBeNull()
  expect((await asPerson(LOCAL)).cookie).toContain('session_token')
  vi.unstubAllEnvs()
})

test('a secret that was stored under another AUTH_SECRET is told to be lost, and nobody is sent to the provider', async () => {
  vi.stubEnv('AUTH_SECRET', 'another secret of at least thirty-two characters')

  expect(await readSettings()).toMatchObject({ fault: expect.stringContaining('Enter it again') })
  await expect(begin()).rejects.toThrow(/^409/)
  vi.unstubAllEnvs()
})
