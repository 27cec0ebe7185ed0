import { randomUUID } from 'node:crypto'
import type { Role } from '@/lib/auth/role'
import { Scope } from '@/lib/auth/scope'
import { type Answer, type Ask, type Caller, cookieOf } from './ask'

export type Credentials = { email: string; password: string }
export type Person = Caller & { id: string; credentials: Credentials }

/** The principals of every attack. The lead and the engineer are of team alpha, the outsider is an engineer of beta. */
export type People = {
  anonymous: Caller
  viewer: Person
  engineer: Person
  lead: Person
  administrator: Person
  outsider: Person
  token: Caller
  reader: Caller
}

/** All of them came in as people do: the first visit, invitations, tokens made by the administrator. */
export async function makePeople(ask: Ask, address: string): Promise<People> {
  const first = newCredentials('administrator')
  const made = await ask('POST', '/api/v1/set-up', { headers: { origin: address }, body: { name: 'Ada', ...first } })
  const administrator = asPerson('administrator', expect(made, 201), address, first)
  for (const slug of ['alpha', 'beta'])
    expect(await ask('PUT', `/api/v1/teams/${slug}`, { as: administrator, body: { name: `Team ${slug}` } }), 200)

  const join = (name: string, role: Role, team?: string) => joinAs(ask, administrator, address, { name, role, team })
  const token = (name: string, scopes: Scope[]) => makeToken(ask, administrator, { name, scopes })
  return {
    anonymous: { name: 'anonymous', headers: {} },
    administrator,
    viewer: await join('viewer', 'VIEWER'),
    engineer: await join('engineer', 'ENGINEER', 'alpha'),
    lead: await join('lead', 'LEAD', 'alpha'),
    outsider: await join('outsider', 'ENGINEER', 'beta'),
    token: await token('token', Scope.options),
    reader: await token('reader', ['read']),
  }
}

type Newcomer = { name: string; role: Role; team?: string | undefined; email?: string }

export async function joinAs(ask: Ask, administrator: Caller, address: string, wish: Newcomer): Promise<Person> {
  const { name, role, team } = wish
  const credentials = newCredentials(name, wish.email)
  const { secret } = await invite(ask, administrator, { email: credentials.email, role, ...(team && { team }) })
  const body = { secret, name, password: credentials.password }
  const accepted = await ask('POST', '/api/v1/invitations/accept', { headers: { origin: address }, body })
  return asPerson(name, expect(accepted, 201), address, credentials)
}

export async function invite(ask: Ask, as: Caller, body: { email: string; role: Role; team?: string }) {
  const { text } = expect(await ask('POST', '/api/v1/invitations', { as, body }), 201)
  const { id, url } = JSON.parse(text) as { id: string; url: string }
  return { id, secret: new URL(url).hash.slice(1) }
}

type NewToken = { name: string; scopes: Scope[]; source?: string }

export async function makeToken(ask: Ask, as: Caller, wish: NewToken): Promise<Caller & { id: string }> {
  const { text } = expect(await ask('POST', '/api/v1/tokens', { as, body: { ...wish, days: 1 } }), 201)
  const { id, secret } = JSON.parse(text) as { id: string; secret: string }
  return { id, name: wish.name, headers: { authorization: `Bearer ${secret}` } }
}

/** A link to a report, with the path that opens it. */
export async function share(ask: Ask, as: Caller, name = 'A report'): Promise<{ id: string; path: string }> {
  const { text } = expect(await ask('POST', '/api/v1/shares', { as, body: { name, search: {} } }), 201)
  const { id, url } = JSON.parse(text) as { id: string; url: string }
  return { id, path: new URL(url).pathname }
}

export async function signIn(ask: Ask, address: string, { name, credentials }: Person): Promise<Caller> {
  const answer = await ask('POST', '/api/v1/session', { headers: { origin: address }, body: credentials })
  return asBrowser(name, cookieOf(expect(answer, 200)), address)
}

export function asBrowser(name: string, cookie: string, address: string): Caller {
  return { name, headers: { cookie, origin: address, 'sec-fetch-site': 'same-origin' } }
}

export function newCredentials(name: string, email = `${name}@example.com`): Credentials {
  return { email, password: `${name.slice(0, 20)} ${randomUUID()}` }
}

function asPerson(name: string, answer: Answer, address: string, credentials: Credentials): Person {
  const { id } = JSON.parse(answer.text) as { id: string }
  return { ...asBrowser(name, cookieOf(answer), address), id, credentials }
}

/** What prepares an attack must work, or the attack proves nothing. */
export function expect(answer: Answer, status: number): Answer {
  if (answer.status === status) return answer
  throw new Error(`An answer was ${answer.status}, not ${status}: ${answer.text.slice(0, 300)}`)
}
