import { z } from 'zod'
import { RosterEntry } from './team'

/** So long a change counts for the share that has a team. */
export const OWNED_WITHIN_DAYS = 90

/** A service that belongs to nobody. `changes`: those of the last days that nobody owns either. */
export const UnownedService = z.object({
  slug: z.string(),
  name: z.string(),
  tier: z.int().nullable(),
  changes: z.int(),
})
export type UnownedService = z.infer<typeof UnownedService>

/** `roster`: the one of today. Not set up: it came into being when a record first named it. */
export const TeamSummary = z.object({
  slug: z.string(),
  name: z.string(),
  isSetUp: z.boolean(),
  services: z.int(),
  members: z.int(),
  roster: RosterEntry.nullable(),
})
export type TeamSummary = z.infer<typeof TeamSummary>

/** Teams by name, never by what came out of their changes. */
export const TeamList = z.object({
  items: z.array(TeamSummary),
  unowned: z.array(UnownedService),
  /** Of the changes that went live in the last days, how many have a team. */
  owned: z.object({ changes: z.int(), of: z.int() }),
})
export type TeamList = z.infer<typeof TeamList>

export const TeamService = z.object({
  slug: z.string(),
  name: z.string(),
  tier: z.int().nullable(),
  isSetUp: z.boolean(),
})
export type TeamService = z.infer<typeof TeamService>

/** `members`: by name, for the team itself and administrators; null to others, who are told how many. */
export const TeamDetail = z.object({
  slug: z.string(),
  name: z.string(),
  isSetUp: z.boolean(),
  services: z.array(TeamService),
  memberCount: z.int(),
  members: z.array(z.object({ id: z.uuid(), name: z.string(), isSre: z.boolean().nullable() })).nullable(),
  /** The latest first. */
  rosters: z.array(RosterEntry),
})
export type TeamDetail = z.infer<typeof TeamDetail>
