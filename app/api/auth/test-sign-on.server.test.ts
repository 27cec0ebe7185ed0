import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { personActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { createAdministrator } from '@/lib/members/create-administrator.server'
import { cookieOf } from '@/lib/sessions/sign-in.server'
import type { Check, CheckName } from '@/lib/sign-on/checks/check'
import { readTest } from '@/lib/sign-on/checks/read-test.server'
import { startTest } from '@/lib/sign-on/checks/start-test.server'
import { readSettings } from '@/lib/sign-on/settings/read-settings.server'
import type { NewSignOn } from '@/lib/sign-on/sign-on'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { goThrough, startProvider } from '@/scripts/trial/provider.mjs'
import { setSignOn } from '@/scripts/trial/set-sign-on'
import { comeBack } from '@/scripts/trial/sign-on'

freshDatabase()

type Provider = Awaited<ReturnType<typeof startProvider>>

const REDIRECT = 'http://127.0.0.1:3000/api/auth/callback/sign-on'
const ana = { name: 'Ana Example', email: 'ana@example.com', email_verified: true, groups: ['sre', 'all'] }
const administrator = personActor({ id: null, name: 'A', role: 'ADMINISTRATOR', email: null, teamIds: [] })
const lead = personActor({ id: null, name: 'L', role: 'LEAD', email: null, teamIds: [] })

let company: Provider

beforeAll(async () => {
  await createAdministrator(
    { name: 'Local', email: 'local@example.com', password: 'ledger paper spruce 41' },
    crypto.randomUUID(),
  )
  company = await startProvider({ users: { ana }, redirectUris: [REDIRECT] })
})
afterAll(() => company.stop())
afterEach(() => {
  company.tamper(null)
  company.describe((document) => document)
  company.users.ana = ana
})

function wished(wish: Partial<NewSignOn> = {}): NewSignOn {
  const { issuer, clientId, clientSecret } = company
  const groupRoles = [{ group: 'sre', role: 'LEAD' as const }]
  const settings = { name: 'Example', issuer, clientId, clientSecret, groupsClaim: 'groups', groupRoles }
  return { ...settings, defaultRole: null, isOn: false, ...wish }
}

async function tested(wish: Partial<NewSignOn> = {}, login: string | null = 'ana'): Promise<Check[]> {
  const begun = await startTest({ settings: wished(wish) }, administrator, new Headers(), crypto.randomUUID())
  if (begun.url.startsWith(company.issuer)) {
    const arrival = await comeBack(await goThrough(begun.url, login), cookieOf(begun.cookies))
    expect(arrival).toMatchObject({ to: `http://127.0.0.1:3000/settings/sign-on?test=${begun.id}`, session: null })
  }
  return (await readTest(begun.id, administrator)).checks
}

const failing = (checks: Check[]) => checks.filter(({ isPassed }) => isPassed === false)
const found = (checks: Check[], name: CheckName) => checks.find((check) => check.name === name)

test('where all holds, each check says so in order, and the last what would happen', async () => {
  const checks = await tested()

  expect(checks.map(({ isPassed }) => isPassed)).toEqual(checks.map(() => true))
  expect(checks.at(-1)?.detail).toContain('Would sign in Ana Example as SRE lead, which their group gives')
})

test('a test makes no session and no member, and leaves its line in the audit log without the secret', async () => {
  await tested()

  expect([await db().user.count(), await db().session.count()]).toEqual([1, 0])
  const lines = await db().auditEvent.findMany({ where: { action: 'sign-on.tested' }, select: { after: true } })
  expect(lines[0]).toEqual({ after: { issuer: company.issuer, clientId: 'aftermerge' } })
  const kept = await db().verification.findMany({ select: { value: true } })
  expect(JSON.stringify(kept)).not.toContain(company.clientSecret)
})

test.each<[CheckName, Parameters<Provider['tamper']>[0], RegExp, RegExp]>([
  ['NONCE', ({ claims, sign }) => sign({ ...claims, nonce: 'other' }), /^[\w-]{32}$/, /^other$/],
  ['AUDIENCE', ({ claims, sign }) => sign({ ...claims, aud: 'other' }), /^aftermerge$/, /"aud":"other"/],
  ['TOKEN_ISSUER', ({ claims, sign }) => sign({ ...claims, iss: 'https://x.example' }), /^http:\/\/127/, /x\.example/],
  ['EXPIRY', ({ claims, sign }) => sign({ ...claims, exp: 1000 }), /“exp” after 20/, /“exp” 1970-01-01/],
  ['SIGNATURE', ({ claims, sign }) => sign(claims, { key: 'foreign' }), /^RS256 with a key/, /"alg":"RS256"/],
  ['SIGNATURE', ({ claims, sign }) => sign(claims, { alg: 'none' }), /^RS256 with a key/, /"alg":"none"/],
  ['ANSWER', async () => undefined, /^id_token$/, /^none$/],
])('a token that fails in %s names it, with what was expected and what came', async (name, how, expected, received) => {
  company.tamper(how)

  const [check, ...more] = failing(await tested())

  expect(more).toEqual([])
  expect(check).toMatchObject({
    name,
    expected: expect.stringMatching(expected),
    received: expect.stringMatching(received),
  })
})

test('a verified token that would not let them in names the claim, and why', async () => {
  company.users.ana = { ...ana, email_verified: false }
  const unverified = failing(await tested())
  company.users.ana = { ...ana, groups: ['other'] }
  const ungrouped = failing(await tested())
  company.users.ana = { ...ana, email: 'local@example.com' }
  const taken = failing(await tested())

  expect(unverified.map(({ name }) => name)).toEqual(['EMAIL_VERIFIED', 'OUTCOME'])
  expect(ungrouped).toMatchObject([{ name: 'GROUPS', expected: 'sre', received: 'other' }, { name: 'OUTCOME' }])
  expect(taken).toMatchObject([
    { name: 'OUTCOME', detail: expect.stringContaining('account with your e-mail address') },
  ])
})

test('a claim for groups that the token lacks is named beside those that it has', async () => {
  const checks = await tested({ groupsClaim: 'roles', defaultRole: 'VIEWER' })

  expect(found(checks, 'GROUPS')).toMatchObject({
    isPassed: false,
    expected: 'roles',
    received: expect.stringContaining('groups'),
  })
})

test('a provider that does not answer, or calls itself otherwise, ends the test at once', async () => {
  const silent = await tested({ issuer: 'http://127.0.0.1:1' })
  company.describe((document) => ({ ...document, issuer: 'https://other.example' }))
  const renamed = await tested()

  expect(failing(silent)).toMatchObject([{ name: 'DISCOVERY', received: expect.stringContaining('ECONNREFUSED') }])
  expect(failing(renamed)).toMatchObject([
    { name: 'ISSUER', expected: company.issuer, received: 'https://other.example' },
  ])
  expect(silent.filter(({ isPassed }) => isPassed === null)).toHaveLength(silent.length - 1)
})

test('a provider that names a place where none may be is not asked there', async () => {
  company.describe((document) => ({ ...document, jwks_uri: 'http://169.254.169.254/keys' }))

  expect(failing(await tested())).toMatchObject([
    { name: 'DISCOVERY', received: expect.stringContaining('169.254.169.254') },
  ])
})

test('a wrong secret, and turning back, are told in the provider’s words', async () => {
  expect(failing(await tested({ clientSecret: 'wrong' }))).toMatchObject([
    { name: 'ANSWER', received: expect.stringContaining('invalid_client') },
  ])
  expect(failing(await tested({}, null))).toMatchObject([
    { name: 'ANSWER', received: expect.stringContaining('access_denied') },
  ])
})

test('a secret that was tested can be saved without being entered again, and for that client alone', async () => {
  const { clientSecret: _, ...wish } = wished()
  const { id } = await startTest({ settings: wished() }, administrator, new Headers(), crypto.randomUUID())

  const elsewhere = { ...wish, issuer: 'https://attacker.example.com', test: id }
  await expect(setSignOn(elsewhere)).rejects.toMatchObject({ code: 'invalid' })
  await setSignOn({ ...wish, test: id })

  expect((await readSettings()).settings).toEqual(wished())
})

test('only administrators test, and read what was found', async () => {
  const begun = await startTest({ settings: wished() }, administrator, new Headers(), crypto.randomUUID())

  await expect(startTest({ settings: wished() }, lead, new Headers(), '')).rejects.toMatchObject({ code: 'forbidden' })
  await expect(readTest(begun.id, lead)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(readTest(crypto.randomUUID(), administrator)).rejects.toMatchObject({ code: 'not-found' })
})
