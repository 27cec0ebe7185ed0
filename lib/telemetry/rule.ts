import { z } from 'zod'
import { text } from '@/lib/ingest/fields'
import { Presence, Signal } from './finding'

/** Where a rule of a team's own looks. What a sender declares needs none. */
export const RuleBasis = z.enum(['DIFF', 'LABEL', 'DESCRIPTION'])
export type RuleBasis = z.infer<typeof RuleBasis>

/** Said once, for a rule that would fit everything is no rule. */
const saysSomething = (words: string) => words.trim() !== ''

export const NewTelemetryRule = z
  .strictObject({
    signal: Signal,
    basis: RuleBasis,
    /** Plain text: in a line of the diff, a whole label, or the words beside a checkbox. */
    text: text(200).refine(saysSomething, { error: 'is blank' }),
    /** The files it is about, as in CODEOWNERS; left out: all. For the diff alone. */
    path: text(300).refine(saysSomething, { error: 'is blank' }).nullish(),
    presence: Presence.exclude(['UNKNOWN']).default('YES'),
  })
  .refine(({ basis, path }) => basis === 'DIFF' || !path, {
    path: ['path'],
    error: 'is for rules about the diff',
  })
export type NewTelemetryRule = z.infer<typeof NewTelemetryRule>

export const TelemetryRule = z.object({
  id: z.uuid(),
  signal: Signal,
  basis: RuleBasis,
  text: z.string(),
  path: z.string().nullable(),
  presence: Presence,
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
})
export type TelemetryRule = z.infer<typeof TelemetryRule>

export const TelemetryRuleList = z.object({ items: z.array(TelemetryRule), timeZone: z.string() })
export type TelemetryRuleList = z.infer<typeof TelemetryRuleList>

/** Rules are few, and each line of a diff is held against all of them. */
export const MAX_RULES = 200
