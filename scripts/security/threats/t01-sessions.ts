import { type Caller, cookieOf } from '../ask'
import { endAccounts, expectOut, forge } from '../sessions/stale'
import { type Person, signIn } from '../people'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const sessions: Threat = {
  id: 'T01',
  title: 'Session theft and fixation',
  promise: 'A session cannot be planted or forged, and ends at once when it is ended',
  run,
}

async function run(site: Site) {
  const tally = new Tally()
  await judgeCookie(site, tally)
  await fixate(site, tally)
  await forge(site, tally)
  const times = site.isQuick ? 5 : 50
  for (let time = 0; time < times; time += 1) await signOut(site, tally)
  await age(site, tally)
  await endAccounts(site, tally)
  return tally.outcome(`${times} sign-outs, stale sessions accepted 0`.replace(/0$/, String(tally.successes.length)))
}

async function judgeCookie({ ask, address, people }: Site, tally: Tally) {
  const answer = await ask('POST', '/api/v1/session', {
    headers: { origin: address },
    body: people.viewer.credentials,
  })
  const cookies = answer.headers['set-cookie'] ?? []
  const session = cookies.find((cookie) => /session_token=/.test(cookie)) ?? ''
  for (const [flag, what] of [
    [/;\s*HttpOnly/i, 'HttpOnly'],
    [/;\s*SameSite=(Lax|Strict)/i, 'SameSite'],
    [/;\s*Path=\//i, 'Path=/'],
  ] as const)
    tally.attack(!flag.test(session), `the cookie lacks ${what}: ${session.replace(/=[^;]+/, '=…')}`)
  tally.attack(/;\s*Domain=/i.test(session), 'the cookie is sent to other hosts of the domain')
  const value = decodeURIComponent(/session_token=([^;]+)/.exec(session)?.[1] ?? '')
  tally.attack(value.split('.')[0]!.length < 32, 'the session has fewer than 32 characters')
  tally.attack(/session/i.test(answer.text.replace(/"[a-z]+At"/gi, '')), 'the answer speaks of the session')
}

/** A session that was there before somebody signed in must not become theirs. */
async function fixate(site: Site, tally: Tally) {
  const { ask, address, people } = site
  const mine = await again(site, people.viewer)
  const made = await ask('POST', '/api/v1/session', {
    headers: { origin: address, cookie: mine.headers.cookie! },
    body: people.administrator.credentials,
  })
  tally.attack(cookieOf(made) === mine.headers.cookie, 'signing in keeps the session that was brought along')
  const { text } = await ask('GET', '/api/v1/me', { as: mine })
  tally.attack(text.includes(people.administrator.credentials.email), 'a planted session became the administrator’s')

  const chosen = `aftermerge.session_token=${'a'.repeat(32)}.${'b'.repeat(43)}=`
  const planted = await ask('POST', '/api/v1/session', {
    headers: { origin: address, cookie: chosen },
    body: people.administrator.credentials,
  })
  tally.attack(cookieOf(planted).includes('a'.repeat(32)), 'signing in takes over a session that somebody chose')
}

async function signOut(site: Site, tally: Tally) {
  const session = await again(site, site.people.viewer)
  const ended = await site.ask('DELETE', '/api/v1/session', { as: session })
  tally.attack(
    !/Max-Age=0|Expires=Thu, 01 Jan 1970/i.test((ended.headers['set-cookie'] ?? []).join()),
    'signing out leaves the cookie',
  )
  await expectOut(site, tally, session, 'a session that was signed out')
}

/** However they got old, old sessions end. */
async function age(site: Site, tally: Tally) {
  const idle = await again(site, site.people.viewer)
  await site.sql(`update sessions set last_seen_at = now() - interval '8 hours 1 minute' where token = $1`, [
    tokenOf(idle),
  ])
  await expectOut(site, tally, idle, 'a session idle for more than 8 hours')

  const old = await again(site, site.people.viewer)
  await site.sql(`update sessions set expires_at = now() - interval '1 second' where token = $1`, [tokenOf(old)])
  await expectOut(site, tally, old, 'a session past its end')

  const busy = await again(site, site.people.viewer)
  await site.ask('GET', '/api/v1/me', { as: busy })
  const [row] = await site.sql(
    "select expires_at - created_at <= interval '24 hours' as ends from sessions where token = $1",
    [tokenOf(busy)],
  )
  tally.attack(row?.ends !== true, 'a busy session lives for more than 24 hours')
}

const again = ({ ask, address }: Site, person: Person) => signIn(ask, address, person)
const tokenOf = ({ headers }: Caller) => decodeURIComponent(headers.cookie!.split(/=(.*)/s)[1]!).split('.')[0]!
