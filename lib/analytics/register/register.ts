import { z } from 'zod'
import { Impact } from '@/lib/incidents/incident'
import { Asked } from '../query'

/** The impacts that the survey asked about. */
export const RegisteredImpact = Impact.extract(['SECURITY', 'INTEGRATION', 'COMPLIANCE', 'DATA_INTEGRITY'])
export type RegisteredImpact = z.infer<typeof RegisteredImpact>

/**
 * Incidents of one impact and every severity, when the first and the last of them began. `incidents` null: nothing is
 * recorded that could be one, or it is withheld; `byOrigin` null beside a number: it would tell of few. `why` says which.
 */
export const RegisterRow = z.object({
  impact: RegisteredImpact,
  incidents: z.int().nullable(),
  byOrigin: z.object({ AI: z.int(), HUMAN: z.int(), MIXED: z.int(), UNKNOWN: z.int() }).nullable(),
  first: z.iso.datetime().nullable(),
  last: z.iso.datetime().nullable(),
  why: z.string().optional(),
})
export type RegisterRow = z.infer<typeof RegisterRow>

export const Register = z.object({
  ...Asked,
  /** The 182 days that are looked at; half-open, like those asked for. */
  from: z.iso.date(),
  to: z.iso.date(),
  impacts: z.array(RegisterRow),
  /** All incidents of these days, and how many of them say nothing of their impact. */
  recorded: z.int().nullable(),
  unsaid: z.int().nullable(),
})
export type Register = z.infer<typeof Register>
