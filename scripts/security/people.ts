import { randomUUID } from 'node:crypto'
import { systemActor } from '@/lib/auth/actor'
import { createToken } from '@/lib/tokens/create-token.server'
import type { Role } from '@/lib/auth/role'
import { Scope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { addMember } from '@/lib/members/add-member.server'
import { type Ask, type Caller, cookieOf } from './ask'

export type Credentials = { email: string; password: string }
export type Person = Caller & { credentials: Credentials }

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

export async function makePeople(ask: Ask, address: string): Promise<People> {
  const first = { name: 'Ada', ...newCredentials('administrator') }
  const made = await ask('POST', '/api/v1/set-up', { headers: { origin: address }, body: first })
  if (made.status !== 201) throw new Error(`set-up answers ${made.status}: ${made.text}`)
  const administrator = { ...asBrowser('administrator', cookieOf(made), address), credentials: first }

  for (const slug of ['alpha', 'beta'])
    await ask('PUT', `/api/v1/teams/${slug}`, { as: administrator, body: { name: `Team ${slug}` } })

  return {
    anonymous: { name: 'anonymous', headers: {} },
    administrator,
    viewer: await join(ask, address, 'viewer', 'VIEWER', null),
    engineer: await join(ask, address, 'engineer', 'ENGINEER', 'alpha'),
    lead: await join(ask, address, 'lead', 'LEAD', 'alpha'),
    outsider: await join(ask, address, 'outsider', 'ENGINEER', 'beta'),
    token: await makeToken('token', Scope.options),
    reader: await makeToken('reader', ['read']),
  }
}

export async function makeToken(name: string, scopes: Scope[], source: string | null = null): Promise<Caller> {
  const { secret } = await createToken({ name, scopes, source, days: 1 }, systemActor('security'))
  return { name, headers: { authorization: `Bearer ${secret}` } }
}

async function join(ask: Ask, address: string, name: string, role: Role, team: string | null): Promise<Person> {
  const credentials = newCredentials(name)
  const teamId = team && (await db().team.findUniqueOrThrow({ where: { slug: team }, select: { id: true } })).id
  await transact((tx) =>
    addMember(tx, { name, role, teamId, ...credentials }, systemActor('security'), randomUUID()).then(() => undefined),
  )
  return { ...(await signIn(ask, address, name, credentials)), credentials }
}

export async function signIn(ask: Ask, address: string, name: string, credentials: Credentials): Promise<Caller> {
  const { email, password } = credentials
  const answer = await ask('POST', '/api/v1/session', { headers: { origin: address }, body: { email, password } })
  if (answer.status !== 200) throw new Error(`${name} could not sign in: ${answer.status} ${answer.text}`)
  return asBrowser(name, cookieOf(answer), address)
}

export function asBrowser(name: string, cookie: string, address: string): Caller {
  return { name, headers: { cookie, origin: address, 'sec-fetch-site': 'same-origin' } }
}

export function newCredentials(name: string): Credentials {
  return { email: `${name}@example.com`, password: `${name} ${randomUUID()}` }
}
