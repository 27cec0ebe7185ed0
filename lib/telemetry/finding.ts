import { z } from 'zod'
import { text } from '@/lib/ingest/fields'

/** ALERTS: what tells somebody by itself, and what it is told from: an alert rule or the definition of a metric. */
export const Signal = z.enum(['LOGS', 'TRACES', 'ALERTS'])
export type Signal = z.infer<typeof Signal>

export const Presence = z.enum(['YES', 'NO', 'UNKNOWN'])
export type Presence = z.infer<typeof Presence>

/** Where it is said, the strongest first. */
export const TelemetryBasis = z.enum(['DECLARED', 'DESCRIPTION', 'LABEL', 'DIFF'])
export type TelemetryBasis = z.infer<typeof TelemetryBasis>

/** One thing that speaks for or against a signal. `detail` names what was found and is never the code itself. */
export const SentFinding = z.strictObject({
  signal: Signal,
  presence: Presence,
  detail: text(300),
  path: text(2000).nullish(),
})
export type SentFinding = z.input<typeof SentFinding>

export const TelemetryFinding = z.object({
  signal: Signal,
  presence: Presence,
  basis: TelemetryBasis,
  detail: z.string(),
  path: z.string().nullable(),
})
export type TelemetryFinding = z.infer<typeof TelemetryFinding>
