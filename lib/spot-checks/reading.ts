import { count, counted, decimal, NBSP, outOf } from '@/lib/format'
import type { DetectedShare, SpotCheckResult } from './result'

/** What the result says, in words that need no statistics. */
export function reading({ precision, recall, mixed }: SpotCheckResult): string {
  const by = mixed === 'ai' ? 'AI or partly AI' : 'AI'
  return `${precisionInWords(precision, by)} ${recallInWords(recall, by)}`
}

function precisionInWords({ value, low, high, why }: DetectedShare, by: string): string {
  if (value === null || low === null || high === null)
    return `How many changes tagged ${by} are that cannot be said: ${why ?? 'there are no labels'}.`
  return `Of 100 changes tagged ${by}, ${hundreds(value)} are (${hundreds(low)}–${hundreds(high)}).`
}

function recallInWords({ value, low, high, why }: DetectedShare, by: string): string {
  if (value === null || low === null || high === null)
    return `How many of those written by ${by} the tag finds cannot be said: ${why ?? 'there are no labels'}.`
  return `Of those written by ${by}, the tag finds ${hundreds(value)}${NBSP}% (${hundreds(low)}–${hundreds(high)}).`
}

/** What is in neither figure. */
export function gaps({ labelled, untold, strata }: SpotCheckResult): string {
  const drawn = strata.reduce((sum, stratum) => sum + stratum.drawn, 0)
  const parts = [
    `${outOf(labelled, drawn)} drawn changes have a label.`,
    untold > 0 ? `Of ${untold === 1 ? 'one' : count(untold)} it could not be told.` : '',
    labelled < drawn || untold > 0
      ? `What is not known is in neither figure: ${counted(drawn - labelled + untold, 'change')}.`
      : '',
  ]
  return parts.filter(Boolean).join(' ')
}

function hundreds(share: number): string {
  return decimal(share * 100, 0)
}
