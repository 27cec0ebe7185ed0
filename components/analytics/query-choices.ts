import type { Option } from '@/components/ui/pick'
import type { FailureRate } from '@/lib/analytics/failure-rate'
import type { AnalyticsQuery } from '@/lib/analytics/query'
import { NBSP } from '@/lib/format'

type Choices<Name extends keyof AnalyticsQuery> = readonly Option<NonNullable<AnalyticsQuery[Name]>>[]

export const SEVERITIES: Choices<'severity'> = [
  { value: 'critical', label: 'a critical incident', short: 'critical', hint: 'Severity 1 or 2' },
  { value: 'all', label: 'any incident', hint: 'Every severity' },
]

export const FOLLOW_UPS: Choices<'followUp'> = [
  { value: '7', label: `7${NBSP}days` },
  { value: '30', label: `30${NBSP}days` },
  { value: '90', label: `90${NBSP}days` },
]

export const CERTAINTIES: Choices<'certainty'> = [
  { value: 'confirmed', label: 'confirmed', hint: 'Somebody said so' },
  {
    value: 'suspected',
    label: 'confirmed or suspected',
    short: 'suspected',
    hint: 'Also links that nobody judged yet',
  },
]

export const MIXES: Choices<'mixed'> = [
  { value: 'separate', label: 'stand apart', short: 'mixed apart', hint: 'In neither group' },
  { value: 'ai', label: 'count as AI', short: 'mixed as AI' },
]

const CONTRASTS: Choices<'contrast'> = [
  {
    value: 'auto',
    label: 'human code',
    short: 'against human',
    hint: 'Where 30 mature ones are known, else everything not known to be AI',
  },
  { value: 'human', label: 'human code alone', short: 'human alone', hint: 'However few are known' },
  {
    value: 'rest',
    label: 'everything not known to be AI',
    short: 'against the rest',
    hint: 'Understates a true difference',
  },
]

/** Where too few human changes are known, the answer falls back on the rest, and the sentence says so. */
export function contrastsFor(used: FailureRate['contrast'] | undefined): Choices<'contrast'> {
  if (used !== 'rest') return CONTRASTS
  return CONTRASTS.map((choice) =>
    choice.value === 'auto'
      ? { ...choice, label: 'everything not known to be AI, for want of human code', short: 'against the rest' }
      : choice,
  )
}
