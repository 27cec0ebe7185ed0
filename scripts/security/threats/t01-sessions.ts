import { createHmac, randomBytes } from 'node:crypto'
import { type Answer, type Caller, cookieOf } from '../ask'
import { someone } from '../matrix/people-examples'
import { asBrowser, newCredentials, type Person, signIn } from '../people'
import type { Site } from '../site'
import { Tally } from '../tally'
import type { Threat } from '../threat'

export const sessions: Threat = { id: 'T01', title: 'Session theft and fixation', isQuick: true, run }

async function run(site: Site) {
  const tally = new Tally()
  await judgeCookie(site, tally)
  await fixate(site, tally)
  await forge(site, tally)
  const times = site.isQuick ? 5 : 50
  for (let time = 0; time < times; time += 1) await signOut(site, tally)
  await age(site, tally)
  await end(site, tally)
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

/** Sessions that the database knows, without the signature that only the installation can make. */
async function forge(site: Site, tally: Tally) {
  const { people, sql } = site
  const rows = await sql('select token from sessions')
  const [name, value] = people.administrator.headers.cookie!.split(/=(.*)/s) as [string, string]
  const [token, signature] = decodeURIComponent(value).split(/\.(.*)/s) as [string, string]
  const signed = (key: string, what = token) => createHmac('sha256', key).update(what).digest('base64')

  const forgeries = [
    ...rows.flatMap((row) => [String(row.token), `${String(row.token)}.`, `${String(row.token)}.${signature}x`]),
    `${token}.${signed('')}`,
    `${token}.${signed('better-auth-secret-12345678901234567890')}`,
    `${token}.${signed(token)}`,
    `${token.slice(0, -1)}.${signature}`,
    `${randomBytes(24).toString('base64url')}.${signature}`,
    `${token}.${signature.toLowerCase()}`,
    token.slice(1),
    'null',
    '',
    "' or 1=1 --",
  ]
  for (const forged of forgeries.filter((each) => each !== `${token}.${signature}`))
    await expectOut(
      site,
      tally,
      asBrowser('forger', `${name}=${encodeURIComponent(forged)}`, site.address),
      `a forged ${forged.slice(0, 12)}…`,
    )
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

/** What an administrator or somebody themselves does to an account ends every session of it. */
async function end(site: Site, tally: Tally) {
  const { ask, address, people } = site
  const endings: [string, (whom: Person) => Promise<Answer>][] = [
    [
      'disabled',
      ({ id }) => ask('PATCH', `/api/v1/members/${id}`, { as: people.administrator, body: { isDisabled: true } }),
    ],
    [
      'given another role',
      ({ id }) => ask('PATCH', `/api/v1/members/${id}`, { as: people.administrator, body: { role: 'LEAD' } }),
    ],
    [
      'signed out by an administrator',
      ({ id }) => ask('POST', `/api/v1/members/${id}/sign-out`, { as: people.administrator }),
    ],
    ['signed out everywhere', (whom) => ask('DELETE', '/api/v1/me/sessions', { as: whom })],
    [
      'given a new password',
      (whom) => {
        const body = { current: whom.credentials.password, password: newCredentials('new').password }
        return ask('PUT', '/api/v1/me/password', { as: whom, body })
      },
    ],
  ]
  for (const [what, ending] of endings) {
    const whom = await someone(site, 'VIEWER')
    const elsewhere = await again(site, whom)
    const { status, text } = await ending(whom)
    if (status >= 300) throw new Error(`${what}: ${status} ${text}`)
    for (const session of [whom, elsewhere]) await expectOut(site, tally, session, `the session of somebody ${what}`)
    if (what !== 'disabled' && what !== 'given a new password') continue
    const sent = { headers: { origin: address }, body: whom.credentials }
    tally.attack(
      (await ask('POST', '/api/v1/session', sent)).status < 400,
      `somebody ${what} signs in with the old password`,
    )
  }
}

async function expectOut({ ask }: Site, tally: Tally, as: Caller, what: string) {
  for (const path of ['/api/v1/me', '/api/v1/incidents']) {
    const { status } = await ask('GET', path, { as })
    tally.attack(status !== 401, `${what} reads ${path}: ${status}`)
  }
}

const again = ({ ask, address }: Site, person: Person) => signIn(ask, address, person)
const tokenOf = ({ headers }: Caller) => decodeURIComponent(headers.cookie!.split(/=(.*)/s)[1]!).split('.')[0]!
