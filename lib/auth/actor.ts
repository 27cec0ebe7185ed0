import type { Role } from './role'
import type { Scope } from './scope'

/**
 * Who is asking. PERSON signed in, TOKEN is a program, ENDPOINT is a vendor that sends by itself, SHARE holds the link to
 * one report, and SYSTEM is this installation itself: its own commands.
 */
export type Actor = {
  kind: 'PERSON' | 'TOKEN' | 'ENDPOINT' | 'SHARE' | 'SYSTEM'
  id: string | null
  name: string
  /** Of a person only. */
  role: Role | null
  email: string | null
  teamIds: readonly string[]
  /** The zone they read times in; null: the organisation's. */
  timeZone: string | null
  /** Of a token, and of an endpoint: what its vendor sends. */
  scopes: readonly Scope[]
  /** The only source it may write as; null: any. */
  source: string | null
}

const NOBODY = { id: null, role: null, email: null, teamIds: [], timeZone: null, scopes: [], source: null } as const

export function systemActor(name: string): Actor {
  return { ...NOBODY, kind: 'SYSTEM', name }
}

export function tokenActor(token: Pick<Actor, 'id' | 'name' | 'scopes' | 'source'>): Actor {
  return { ...NOBODY, ...token, kind: 'TOKEN' }
}

export function endpointActor(endpoint: Pick<Actor, 'id' | 'name' | 'scopes'>): Actor {
  return { ...NOBODY, ...endpoint, kind: 'ENDPOINT' }
}

type Person = Pick<Actor, 'id' | 'name' | 'role' | 'email' | 'teamIds'> & { timeZone?: string | null }

export function personActor(person: Person): Actor {
  return { ...NOBODY, ...person, kind: 'PERSON' }
}

export function shareActor(share: Pick<Actor, 'id' | 'name'>): Actor {
  return { ...NOBODY, ...share, kind: 'SHARE' }
}
