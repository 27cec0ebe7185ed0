import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { GET as receive } from '@/app/api/auth/[...all]/route'
import { findSession } from '@/lib/auth/find-session.server'
import { db } from '@/lib/db/client.server'
import { createAdministrator } from '@/lib/members/create-administrator.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { goThrough, startProvider } from '@/scripts/trial/provider.mjs'
import { setSignOn } from '@/scripts/trial/set-sign-on'
import { begin, comeBack, signOnAs } from '@/scripts/trial/sign-on'

freshDatabase()

type Provider = Awaited<ReturnType<typeof startProvider>>
type Tamper = NonNullable<Parameters<Provider['tamper']>[0]>

const REDIRECT = 'http://127.0.0.1:3000/api/auth/callback/sign-on'
const HOUR_SECONDS = 3600
const eve = { name: 'Eve', email: 'eve@example.com', email_verified: true, groups: ['ops'] }
const lookalike = () => startProvider({ users: { ana: eve, eve }, redirectUris: [REDIRECT] })

let company: Provider
let rival: Provider

beforeAll(async () => {
  await createAdministrator(
    { name: 'Local', email: 'local@example.com', password: 'ledger paper spruce 41' },
    crypto.randomUUID(),
  )
  company = await lookalike()
  rival = await lookalike()
  await use(company)
})
afterAll(() => Promise.all([company.stop(), rival.stop()]))
afterEach(() => {
  company.tamper(null)
  company.users.eve = eve
})

async function use({ issuer, clientId, clientSecret }: Provider): Promise<void> {
  const groupRoles = [{ group: 'ops', role: 'ADMINISTRATOR' as const }]
  const wish = { name: 'Example', issuer, clientId, clientSecret, groupsClaim: 'groups', groupRoles }
  await setSignOn({ ...wish, defaultRole: 'VIEWER', isOn: true })
}

async function whyLast(): Promise<unknown> {
  const where = { action: 'session.refused' }
  const line = await db().auditEvent.findFirst({ where, orderBy: { seq: 'desc' }, select: { after: true } })
  return (line?.after as { why?: string } | null)?.why
}

const counted = async () => [await db().user.count(), await db().session.count(), await db().account.count()]
const later = (seconds: number) => Math.floor(Date.now() / 1000) + seconds

describe('a token is not believed, and the audit log names why:', () => {
  const forged: [string, string, Tamper][] = [
    ['the nonce of another sign-in', 'NONCE', ({ claims, sign }) => sign({ ...claims, nonce: 'other' })],
    ['no nonce', 'NONCE', ({ claims, sign }) => sign({ ...claims, nonce: undefined })],
    ['meant for another client', 'AUDIENCE', ({ claims, sign }) => sign({ ...claims, aud: 'other' })],
    [
      'for us among others, asked for by another',
      'AUDIENCE',
      ({ claims, sign }) => sign({ ...claims, aud: [claims.aud, 'other'], azp: 'other' }),
    ],
    [
      'for us among others, and nobody says who asked',
      'AUDIENCE',
      ({ claims, sign }) => sign({ ...claims, aud: [claims.aud, 'other'] }),
    ],
    ['of another issuer', 'TOKEN_ISSUER', ({ claims, sign }) => sign({ ...claims, iss: rival.issuer })],
    [
      'of an issuer with one slash more',
      'TOKEN_ISSUER',
      ({ claims, sign }) => sign({ ...claims, iss: `${claims.iss}/` }),
    ],
    ['not signed: alg none', 'SIGNATURE', ({ claims, sign }) => sign(claims, { alg: 'none' })],
    ['signed with another key', 'SIGNATURE', ({ claims, sign }) => sign(claims, { key: 'foreign' })],
    [
      'signed with the public key as a shared secret',
      'SIGNATURE',
      ({ claims, sign }) => sign(claims, { alg: 'HS256' }),
    ],
    ['expired', 'EXPIRY', ({ claims, sign }) => sign({ ...claims, exp: later(-HOUR_SECONDS) })],
    ['without an end', 'EXPIRY', ({ claims, sign }) => sign({ ...claims, exp: undefined })],
    ['no token at all but three words', 'SIGNATURE', async () => 'no.token.here'],
    [
      'changed after it was signed',
      'SIGNATURE',
      async ({ claims, sign }) => {
        const [head, , signature] = (await sign(claims)).split('.')
        const body = Buffer.from(JSON.stringify({ ...claims, sub: 'root' })).toString('base64url')
        return [head, body, signature].join('.')
      },
    ],
  ]

  test.each(forged)('%s', async (_, why, how) => {
    company.tamper(how)
    const before = await counted()

    const arrival = await signOnAs('eve')

    expect(arrival).toMatchObject({ problem: 'untrusted', session: null })
    expect(await whyLast()).toBe(why)
    expect(await counted()).toEqual(before)
  })

  test('left out, though an access token came', async () => {
    company.tamper(async () => undefined)
    const before = await counted()

    expect(await signOnAs('eve')).toMatchObject({ problem: 'untrusted', session: null })
    expect(await counted()).toEqual(before)
  })

  test('without a subject', async () => {
    company.tamper(({ claims, sign }) => sign({ ...claims, sub: undefined }))

    expect((await signOnAs('eve')).session).toBeNull()
  })
})

describe('nobody becomes somebody by an address:', () => {
  test.each([
    ['that is not verified', { email_verified: false }, 'email-not-verified'],
    ['of which nobody says that it is verified', { email_verified: undefined }, 'email-not-verified'],
    ['that is missing', { email: undefined }, 'no-email'],
    ['that is none', { email: 'root' }, 'no-email'],
    ['of a local account', { email: 'LOCAL@example.com' }, 'address-taken'],
  ])('%s', async (_, said, problem) => {
    company.users.eve = { ...eve, ...said }
    const before = await counted()

    expect(await signOnAs('eve')).toMatchObject({ problem, session: null })
    expect(await counted()).toEqual(before)
  })

  test('of a member, at a second provider', async () => {
    await signOnAs('eve')
    await use(rival)

    expect(await signOnAs('eve')).toMatchObject({ problem: 'address-taken', session: null })
    await use(company)
  })

  test('nor by a subject that another issuer has given to somebody else', async () => {
    company.users.ana = { ...eve, email: 'ana@example.com', groups: [] }
    rival.users.ana = { ...eve, email: 'other.ana@example.com', groups: [] }
    const first = await findSession(new Headers({ cookie: (await signOnAs('ana')).session! }))
    await use(rival)

    const second = await findSession(new Headers({ cookie: (await signOnAs('ana')).session! }))

    expect(second?.actor.email).toBe('other.ana@example.com')
    expect(second?.actor.id).not.toBe(first?.actor.id)
    await use(company)
  })

  test('nor an administrator by a claim that we do not read', async () => {
    const claims = { ...eve, email: 'mallory@example.com', groups: [], role: 'ADMINISTRATOR', disabledAt: null }
    company.users.mallory = claims

    await signOnAs('mallory')

    expect(await db().user.findUnique({ where: { email: 'mallory@example.com' } })).toMatchObject({ role: 'VIEWER' })
  })
})

describe('a way through the provider is walked once, by who began it:', () => {
  test('twice', async () => {
    const { url, cookie } = await begin()
    const back = await goThrough(url, 'eve')

    expect((await comeBack(back, cookie)).session).toEqual(expect.any(String))
    expect(await comeBack(back, cookie)).toMatchObject({ problem: 'expired', session: null })
  })

  test.each([
    ['without its cookie', async () => ''],
    ['with the cookie of another browser', async () => (await begin()).cookie],
    ['with a forged cookie', async () => 'aftermerge.state=x.y'],
  ])('%s', async (_, stolen) => {
    const { url } = await begin()

    expect(await comeBack(await goThrough(url, 'eve'), await stolen())).toMatchObject({
      problem: 'expired',
      session: null,
    })
  })

  test('never begun', async () => {
    const code = await goThrough((await begin()).url, 'eve').then((back) => new URL(back).searchParams.get('code'))

    for (const query of [`code=${code}`, `code=${code}&state=x`, 'state=x', ''])
      expect((await comeBack(`${REDIRECT}?${query}`, '')).session).toBeNull()
  })

  test('with the code that somebody else got', async () => {
    const [theirs, mine] = [await begin(), await begin()]
    const code = new URL(await goThrough(theirs.url, 'eve')).searchParams.get('code')!
    const back = new URL(await goThrough(mine.url, 'ana'))
    back.searchParams.set('code', code)

    expect((await comeBack(back.href, mine.cookie)).session).toBeNull()
  })

  test('as the answer of another provider', async () => {
    const { url, cookie } = await begin()
    const back = new URL(await goThrough(url, 'eve'))
    back.searchParams.set('iss', rival.issuer)

    expect(await comeBack(back.href, cookie)).toMatchObject({ problem: 'untrusted', session: null })
  })

  test('turned back at the provider', async () => {
    expect(await signOnAs(null, '/incidents')).toMatchObject({
      to: 'http://127.0.0.1:3000/sign-in?next=%2Fincidents&problem=refused',
      session: null,
    })
  })
})

test.each([
  'https://evil.example.com',
  '//evil.example.com',
  '/\\evil.example.com',
  '/%09/evil.example.com',
  'javascript:alert(1)',
  'http://127.0.0.1:3000@evil.example.com/',
])('nobody is sent on to %s', async (next) => {
  const { to, session } = await signOnAs('eve', next)

  expect(session).toEqual(expect.any(String))
  expect(new URL(to).origin).toBe('http://127.0.0.1:3000')
})

test('nothing of the library is reachable but the way back', async () => {
  const paths = ['sign-up/email', 'callback/credential', 'callback/other', 'get-session', 'link-social', 'error', 'ok']
  const asked = paths.map((path) =>
    receive(new Request(`http://127.0.0.1:3000/api/auth/${path}`, { headers: { host: '127.0.0.1:3000' } }), {
      params: Promise.resolve({ all: [] }),
    }),
  )

  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(paths.map(() => 404))
})
