import { z } from 'zod'
import { Asked } from '../query'

/** Minutes of the incidents that these changes failed by. `n` have both ends, `missing` lack one; null: see `timesWhy`. */
const Times = {
  medianDetect: z.number().nullable(),
  detectN: z.int().nullable(),
  detectMissing: z.int().nullable(),
  medianRestore: z.number().nullable(),
  restoreN: z.int().nullable(),
  restoreMissing: z.int().nullable(),
  timesWhy: z.string().optional(),
}

/** Mature changes of one origin and one state of telemetry, with Wilson's interval. */
export const TelemetryPart = z.object({
  mature: z.int(),
  failed: z.int().nullable(),
  rate: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  why: z.string().optional(),
  ...Times,
})
export type TelemetryPart = z.infer<typeof TelemetryPart>

/** `with`: logs, traces or alerts. `without`: known to have none of the three. */
export const TelemetryParts = z.object({ with: TelemetryPart, without: TelemetryPart, unknown: TelemetryPart })
export type TelemetryParts = z.infer<typeof TelemetryParts>

export const Telemetry = z.object({
  ...Asked,
  origins: z.object({ AI: TelemetryParts, HUMAN: TelemetryParts, MIXED: TelemetryParts, UNKNOWN: TelemetryParts }),
})
export type Telemetry = z.infer<typeof Telemetry>

export { TELEMETRY_STATES, type TelemetryState } from '@/lib/changes/states'
