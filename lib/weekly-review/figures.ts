import { z } from 'zod'
import { DecidedRatio, OriginRate } from '@/lib/analytics/failure-rate'
import { Severity } from '@/lib/incidents/incident'

/** A change is judged over so many days here: a week later it is still remembered. */
export const WATCHED_DAYS = 7

const Limits = z.object({ centre: z.number(), low: z.number(), high: z.number() })

/** Null: of a week before the first record nothing is known. */
const Known = z.int().nullable()

/**
 * A figure of the week beside that of the week before. `isChange`: it lies outside the limits of the weeks before;
 * null where there is too little to hold it against. Nothing else is called a change.
 */
export const CountOfWeek = z.object({
  now: Known,
  before: Known,
  limits: Limits.nullable(),
  isChange: z.boolean().nullable(),
})
export type CountOfWeek = z.infer<typeof CountOfWeek>

export const RateOfWeek = z.object({
  now: OriginRate,
  before: OriginRate,
  limits: Limits.nullable(),
  isChange: z.boolean().nullable(),
})
export type RateOfWeek = z.infer<typeof RateOfWeek>

/** Null: nobody logged any, or withheld; `why` says which. Hours have no limits, so no difference is called a change. */
export const HoursOfWeek = z.object({
  hours: z.number().nullable(),
  rosteredHours: z.number().nullable(),
  share: z.number().nullable(),
  loggedBy: z.int().nullable(),
  sres: z.int().nullable(),
  why: z.string().optional(),
})
export type HoursOfWeek = z.infer<typeof HoursOfWeek>

/** The figures of a week. They count what is private to a team too, and are the same for whoever reads them. */
export const Figures = z.object({
  incidents: CountOfWeek,
  critical: CountOfWeek,
  /** null: nobody said how grave. */
  severities: z.array(z.object({ severity: Severity.nullable(), now: Known, before: Known })),
  /** The changes whose days under watch ended in this week: those deployed in the week before it. */
  cohort: z.object({ from: z.iso.date(), to: z.iso.date(), days: z.int() }),
  failures: RateOfWeek,
  origins: z.object({ AI: RateOfWeek, HUMAN: RateOfWeek, MIXED: RateOfWeek, UNKNOWN: RateOfWeek }),
  /** Over the weeks that the limits are made from, and the cohort of this one. */
  ratio: DecidedRatio,
  contrast: z.enum(['human', 'rest']),
  hours: z.object({ now: HoursOfWeek, before: HoursOfWeek }),
})
export type Figures = z.infer<typeof Figures>
