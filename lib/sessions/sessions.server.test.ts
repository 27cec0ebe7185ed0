import { betterAuth } from 'better-auth'
import { afterEach, expect, test, vi } from 'vitest'
import { authOptions } from '@/lib/auth/better-auth.server'
import { findSession, type Session } from '@/lib/auth/find-session.server'
import { db } from '@/lib/db/client.server'
import { changePassword } from '@/lib/members/change-password.server'
import { asPerson, newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { endSession } from './end-session.server'
import { listSessions } from './list-sessions.server'
import { cookieOf, signIn } from './sign-in.server'
import { signOut } from './sign-out.server'
import { signOutEverywhere } from './sign-out-everywhere.server'

freshDatabase()

const HOUR_MS = 3600_000
const requestId = () => crypto.randomUUID()
const sessionOf = ({ cookie }: { cookie: string }) => findSession(new Headers({ cookie }))

afterEach(() => {
  vi.useRealTimers()
})

async function signedIn(): Promise<{
  person: Awaited<ReturnType<typeof newPerson>>
  cookie: string
  session: Session
}> {
  const person = await newPerson({})
  const { cookie } = await asPerson(person)
  return { person, cookie, session: (await sessionOf({ cookie }))! }
}

test('the cookie is out of reach for scripts and for other sites', async () => {
  const { cookies } = await signIn(await newPerson({}), new Headers(), requestId())
  const cookie = cookies.find((some) => some.includes('session_token='))!

  for (const flag of [/; HttpOnly/i, /; SameSite=Lax/i, /; Path=\/(;|$)/i]) expect(cookie).toMatch(flag)
  expect(cookie).not.toMatch(/; Domain=/i)
})

test('with TLS the browser itself holds the cookie to this host and to TLS', async () => {
  const { email, password } = await newPerson({})
  const before = process.env.BASE_URL
  process.env.BASE_URL = 'https://aftermerge.example'
  try {
    const auth = betterAuth(authOptions())
    const answer = await auth.api.signInEmail({ body: { email, password }, asResponse: true })
    const cookie = answer.headers.getSetCookie().find((some) => some.includes('session_token='))!

    expect(cookie).toMatch(/^__Host-aftermerge\.session_token=/)
    for (const flag of [/; Secure/i, /; HttpOnly/i, /; Path=\/(;|$)/i]) expect(cookie).toMatch(flag)
    expect(cookie).not.toMatch(/; Domain=/i)
  } finally {
    process.env.BASE_URL = before
  }
})

test('a session that somebody brought along does not become theirs by signing in', async () => {
  const planted = await signedIn()
  const victim = await newPerson({})

  const { cookies } = await signIn(victim, new Headers({ cookie: planted.cookie }), requestId())

  expect(cookieOf(cookies)).not.toBe(planted.cookie)
  expect((await sessionOf({ cookie: planted.cookie }))?.actor.email).toBe(planted.person.email)
})

test('what the database knows of a session opens nothing without the signature', async () => {
  const { session, cookie } = await signedIn()
  const { token } = await db().session.findUniqueOrThrow({ where: { id: session.id } })
  const name = cookie.slice(0, cookie.indexOf('='))

  for (const forged of [token, `${token}.`, `${token}.${'a'.repeat(43)}=`])
    expect(await sessionOf({ cookie: `${name}=${encodeURIComponent(forged)}` })).toBeNull()
})

test('a session that was signed out, here or from elsewhere, is out', async () => {
  const { person, cookie, session } = await signedIn()
  const other = await asPerson(person)

  await endSession((await sessionOf(other))!.id, session, requestId())
  expect(await sessionOf(other)).toBeNull()
  await signOut(new Headers({ cookie }), requestId())
  expect(await sessionOf({ cookie })).toBeNull()
})

test('nobody ends the session of somebody else', async () => {
  const [mine, theirs] = [await signedIn(), await signedIn()]

  await expect(endSession(theirs.session.id, mine.session, requestId())).rejects.toMatchObject({ code: 'not-found' })

  expect(await sessionOf(theirs)).not.toBeNull()
})

test('signing out everywhere ends every session, and those of nobody else', async () => {
  const { person, cookie, session } = await signedIn()
  const [elsewhere, stranger] = [await asPerson(person), await signedIn()]

  await signOutEverywhere(person.id, session.actor, requestId())

  expect(await sessionOf({ cookie })).toBeNull()
  expect(await sessionOf(elsewhere)).toBeNull()
  expect(await sessionOf(stranger)).not.toBeNull()
})

test('eight hours without a request end a session; a request in between does not', async () => {
  const { cookie } = await signedIn()
  const start = Date.now()
  const at = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: start + ms })

  at(7.9 * HOUR_MS)
  expect(await sessionOf({ cookie })).not.toBeNull()
  at(15.7 * HOUR_MS)
  expect(await sessionOf({ cookie })).not.toBeNull()
  at(23.8 * HOUR_MS)
  expect(await sessionOf({ cookie })).toBeNull()
})

test('however busy, a session ends after 24 hours', async () => {
  const { cookie } = await signedIn()
  const start = Date.now()

  for (let hour = 1; hour <= 23; hour += 2) {
    vi.useFakeTimers({ toFake: ['Date'], now: start + hour * HOUR_MS })
    expect(await sessionOf({ cookie })).not.toBeNull()
  }
  vi.useFakeTimers({ toFake: ['Date'], now: start + 24 * HOUR_MS + 1000 })
  expect(await sessionOf({ cookie })).toBeNull()
})

test('another password ends every session, and the old one opens nothing', async () => {
  const { person, cookie, session } = await signedIn()
  const elsewhere = await asPerson(person)

  await changePassword(session, { current: person.password, password: 'hairline folio spruce 8' }, requestId())

  for (const old of [{ cookie }, elsewhere]) expect(await sessionOf(old)).toBeNull()
  await expect(asPerson(person)).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(await sessionOf(await asPerson({ ...person, password: 'hairline folio spruce 8' }))).not.toBeNull()
})

test.each([
  ['a wrong current password', { current: 'not this one at all', password: 'hairline folio spruce 8' }, '/current'],
  ['a password that is easily guessed', { current: null, password: 'aftermerge123' }, '/password'],
  ['the same password again', { current: null, password: null }, '/password'],
])('%s changes nothing', async (_, wish, pointer) => {
  const { person, cookie, session } = await signedIn()
  const sent = { current: wish.current ?? person.password, password: wish.password ?? person.password }

  await expect(changePassword(session, sent, requestId())).rejects.toMatchObject({
    code: 'invalid',
    details: { errors: [{ pointer }] },
  })

  expect(await sessionOf({ cookie })).not.toBeNull()
})

test('the list shows one’s own open sessions, this one first', async () => {
  const { person, session } = await signedIn()
  await signIn(person, new Headers({ 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0' }), requestId())
  await signedIn()

  const { items } = await listSessions(session)

  expect(items.map(({ isThis, browser }) => [isThis, browser])).toEqual([
    [true, 'A program'],
    [false, 'Firefox on Linux'],
  ])
})

test('however a password is changed while others sign in with the old one, none of their sessions stays', async () => {
  const person = await newPerson({})
  const session = (await sessionOf(await asPerson(person)))!
  const begun = Array.from({ length: 6 }, () => signIn(person, new Headers(), requestId()).catch(() => null))
  await changePassword(session, { current: person.password, password: 'other ledger paper 73' }, requestId())

  const opened = (await Promise.all(begun)).flatMap((signedIn) => signedIn?.cookies ?? [])

  for (const cookie of opened) expect(await sessionOf({ cookie: cookieOf([cookie]) })).toBeNull()
})
