import { z } from 'zod'
import { FailureMode } from '@/lib/incidents/incident'
import { Origin } from '@/lib/origins/origin'
import { Asked } from '../query'

const Counts = {
  incidents: z.int(),
  /** Said to have failed silently; null where nobody said of any whether they did. */
  silent: z.int().nullable(),
  /** Of how many it is said whether they failed silently. */
  silenceSaid: z.int(),
  critical: z.int(),
}

/** Incidents of one mode and origin. `mode` null: nobody said how they failed. */
export const ModeCell = z.object({ mode: FailureMode.nullable(), origin: Origin, ...Counts })
export type ModeCell = z.infer<typeof ModeCell>

/** All incidents of an origin beside its mature changes. Withheld, or too few to split: no cells of it, and `why`. */
export const ModeOrigin = z.object({
  mature: z.int(),
  incidents: z.int().nullable(),
  silent: z.int().nullable(),
  silenceSaid: z.int().nullable(),
  critical: z.int().nullable(),
  why: z.string().optional(),
})
export type ModeOrigin = z.infer<typeof ModeOrigin>

/** Incidents of every severity: `critical` counts the critical ones among them. Cells that hold none are left out. */
export const Modes = z.object({
  ...Asked,
  cells: z.array(ModeCell),
  origins: z.object({ AI: ModeOrigin, HUMAN: ModeOrigin, MIXED: ModeOrigin, UNKNOWN: ModeOrigin }),
})
export type Modes = z.infer<typeof Modes>
