import { createHmac, randomBytes } from 'node:crypto'
import type { Answer, Caller } from '../ask'
import { someone } from '../matrix/people-examples'
import { asBrowser, newCredentials, type Person, signIn } from '../people'
import type { Site } from '../site'
import type { Tally } from '../tally'

/** Sessions that the database knows, without the signature that only the installation can make. */
export async function forge(site: Site, tally: Tally) {
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

/** What an administrator or somebody themselves does to an account ends every session of it. */
export async function endAccounts(site: Site, tally: Tally) {
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
    const elsewhere = await signIn(ask, address, whom)
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

export async function expectOut({ ask }: Site, tally: Tally, as: Caller, what: string) {
  for (const path of ['/api/v1/me', '/api/v1/incidents']) {
    const { status } = await ask('GET', path, { as })
    tally.attack(status !== 401, `${what} reads ${path}: ${status}`)
  }
}
