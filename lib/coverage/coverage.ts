import { z } from 'zod'
import { Severity } from '@/lib/incidents/incident'
import { Week } from '@/lib/lists/query'

export const CoverageQuery = z.strictObject({ week: Week.optional() })
export type CoverageQuery = z.infer<typeof CoverageQuery>

/** A critical incident that is over and has no hours. */
export const WithoutHours = z.object({
  key: z.string(),
  title: z.string(),
  severity: Severity,
  startedAt: z.iso.datetime(),
})
export type WithoutHours = z.infer<typeof WithoutHours>

/** Somebody of the team, as those who lead it see them: whether they logged, and never how much. */
export const CoveredPerson = z.object({ id: z.uuid(), name: z.string(), hasLogged: z.boolean(), isNudged: z.boolean() })
export type CoveredPerson = z.infer<typeof CoveredPerson>

/** How complete the logged hours of a team are. Weeks are those of the organisation. */
export const Coverage = z.object({
  team: z.object({ slug: z.string(), name: z.string() }),
  week: z.string(),
  timeZone: z.string(),
  /** By the roster, else by the members that are not known to be none; null: nobody is known. */
  sres: z.int().nullable(),
  /** Of so many SREs; null where it is withheld, and `why` says so. */
  loggedBy: z.int().nullable(),
  why: z.string().optional(),
  /** Critical incidents of the four weeks to this one that are over and have no hours. */
  withoutHours: z.int(),
  /** The latest of these; null for who does not lead the team. */
  incidents: z.array(WithoutHours).nullable(),
  /** By name; null for who does not lead the team. */
  people: z.array(CoveredPerson).nullable(),
})
export type Coverage = z.infer<typeof Coverage>
