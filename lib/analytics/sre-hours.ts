import { z } from 'zod'
import { Activity } from '@/lib/work/work-log'
import { Asked } from './query'

export const HoursByOrigin = z.object({ AI: z.number(), HUMAN: z.number(), MIXED: z.number(), UNKNOWN: z.number() })
export type HoursByOrigin = z.infer<typeof HoursByOrigin>

/** Hours are trimmed: a person has one clock. `hours` null: nobody logged any, or withheld; `why` says which. */
const Hours = {
  hours: z.number().nullable(),
  byOrigin: HoursByOrigin.nullable(),
  /** SRE hours on the roster of the same weeks; null where no roster was entered. */
  rosteredHours: z.number().nullable(),
  /** hours / rosteredHours */
  share: z.number().nullable(),
  /** AI-origin hours / rosteredHours: what the claim of a third is about. */
  aiShare: z.number().nullable(),
  why: z.string().optional(),
}

export const HoursWeek = z.object({ week: z.string(), from: z.iso.date(), ...Hours })
export type HoursWeek = z.infer<typeof HoursWeek>

export const HoursTeam = z.object({
  team: z.string(),
  name: z.string(),
  ...Hours,
  loggedBy: z.int().nullable(),
  sres: z.int().nullable(),
  /** The week with the highest AI share. */
  worstWeek: z.object({ week: z.string(), aiShare: z.number() }).nullable(),
})
export type HoursTeam = z.infer<typeof HoursTeam>

export const SreHours = z.object({
  ...Asked,
  ...Hours,
  /** From acknowledge to resolve of incidents on which nobody logged time. Never summed with logged hours. */
  estimatedHours: z.number().nullable(),
  loggedBy: z.int(),
  sres: z.int().nullable(),
  /** The logged hours at the price of an hour, where the organisation said one; null without hours, never 0 for them. */
  cost: z.object({ hourlyRate: z.number(), currency: z.string(), all: z.number(), ai: z.number() }).nullable(),
  byActivity: z.partialRecord(Activity, z.number()),
  weeks: z.array(HoursWeek),
  /** In order of name, never of hours. Hours without a team stand last, as team "". */
  teams: z.array(HoursTeam),
})
export type SreHours = z.infer<typeof SreHours>
