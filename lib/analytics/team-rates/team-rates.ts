import { z } from 'zod'
import { Asked } from '../query'

/** A rate drawn towards that of all groups. `weight`: how much of its own rate is in it, from 0 to 1. */
export const DrawnRate = z.object({ value: z.number(), low: z.number(), high: z.number(), weight: z.number() })
export type DrawnRate = z.infer<typeof DrawnRate>

/**
 * A team, or a service of one. `counted`: the mature changes that the rate is of; the others are of an origin with too
 * few to show. `coverage` is of the changes merged in the range. `incidents`: those at or above the severity asked for
 * that began in the range; withheld with the failures of its changes, which they nearly tell.
 */
export const GroupRate = z.object({
  slug: z.string(),
  name: z.string(),
  mature: z.int(),
  pending: z.int(),
  counted: z.int(),
  failed: z.int().nullable(),
  rate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  why: z.string().optional(),
  drawn: DrawnRate.nullable(),
  merged: z.int(),
  coverage: z.number().nullable(),
  coverageWhy: z.string().optional(),
  incidents: z.int().nullable(),
  incidentsPerWeek: z.number().nullable(),
  incidentsWhy: z.string().optional(),
})
export type GroupRate = z.infer<typeof GroupRate>

/** By name and in no other order. `all`: the groups that are shown, together; what each is drawn towards. */
export const TeamRates = z.object({
  ...Asked,
  of: z.enum(['TEAMS', 'SERVICES']),
  items: z.array(GroupRate),
  all: z.object({ groups: z.int(), mature: z.int(), failed: z.int(), rate: z.number().nullable() }),
  /** Why no rate is drawn towards that of all. */
  drawnWhy: z.string().optional(),
  /** Mature changes that are of no team, or of no service. */
  unowned: z.int(),
  /** Of the range those that lie between the first record and now: what incidents a week are of. */
  weeks: z.number(),
})
export type TeamRates = z.infer<typeof TeamRates>
