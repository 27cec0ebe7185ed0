import type { Caller } from '../ask'
import { TEAM_OF, type Whose } from '../records'
import type { Site } from '../site'
import type { Case, PRINCIPALS } from './rows'

export type Principal = (typeof PRINCIPALS)[number]
/** A request that would succeed for whoever may; `as` where the principal's own session would be used up by it. */
export type Example = {
  path: string
  body?: unknown
  /** In place of a body: goes out as it is, for it is signed so. */
  raw?: string
  headers?: Record<string, string>
  as?: Caller
}
export type Examples = Record<string, (site: Site, whose: Case, principal: Principal) => Example | Promise<Example>>

export function isPerson(principal: Principal): principal is Exclude<Principal, 'anonymous' | 'token'> {
  return principal !== 'anonymous' && principal !== 'token'
}

export const whoseOf = (whose: Case): Whose => (whose.endsWith('other') ? 'other' : 'own')
export const teamOf = (whose: Case) => TEAM_OF[whoseOf(whose)]
