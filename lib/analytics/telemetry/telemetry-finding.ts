import { counted, NBSP, opening, rate } from '@/lib/format'
import { riskDifference } from '@/lib/stats/risk-difference'
import { failed } from '../sentence'
import type { Telemetry } from './telemetry'

/** The AI-written changes with telemetry beside those without; a difference is named as one only where it is sure. */
export function telemetryFinding({ origins, query }: Telemetry): string {
  const { with: some, without: none } = origins.AI
  if (some.failed === null || none.failed === null) return 'These are too few AI-written changes to set side by side.'
  if (some.mature === 0 && none.mature === 0) return 'Of no mature AI-written change is its telemetry known.'
  if (some.rate === null) return 'No mature AI-written change is known to bring logs, traces or alerts.'
  if (none.rate === null) return 'No mature AI-written change is known to bring no telemetry.'

  const difference = riskDifference(some.failed, some.mature, none.failed, none.mature)
  const isSure = difference !== null && (difference.high < 0 || difference.low > 0)
  const open = isSure ? '' : '; the difference may be chance'
  return `${opening(rate(some.rate))} of AI-written changes with telemetry ${failed(query)}, and ${rate(none.rate)} of those without${open}.`
}

export function telemetryNote({ origins }: Telemetry): string {
  const unknown = Object.values(origins).reduce((sum, { unknown: part }) => sum + part.mature, 0)
  const out = unknown > 0 ? ` Of ${counted(unknown, 'mature change')} it is not known whether they bring any.` : ''
  return `Bars are 95${NBSP}% Wilson intervals.${out} Who writes telemetry may differ in more than that: it is associated with the difference and not proved to be its cause.`
}
