import { decimal, opening, rate } from '@/lib/format'
import { riskDifference } from '@/lib/stats/risk-difference'
import { failed } from '../sentence'
import type { GroupRate, TeamRates } from './team-rates'

/**
 * Two groups in one sentence, and whether they lie further apart than chance would have it: 95 % by Newcombe's interval
 * of their difference, of the rates as counted. Which of the two is named first is the reader's choice.
 */
export function compareGroups(one: GroupRate, other: GroupRate, { query }: Pick<TeamRates, 'query'>): string {
  const missing = [one, other].filter((group) => group.rate === null)
  if (missing.length > 0)
    return `${missing.map((group) => `${group.name} has no rate to show (${group.why})`).join(', and ')}, so there is nothing to set side by side.`

  const both = `Of the changes of ${one.name} ${rate(one.rate)} ${failed(query)}, of those of ${other.name} ${rate(other.rate)}.`
  const difference = riskDifference(one.failed!, one.counted, other.failed!, other.counted)!
  const ends = difference.value < 0 ? [-difference.high, -difference.low] : [difference.low, difference.high]
  const apart = `${points(Math.abs(difference.value))} points apart (${ends.map((end) => points(end!)).join(' to ')})`
  const isSure = difference.low > 0 || difference.high < 0
  return `${both} ${opening(apart)}: ${isSure ? 'further than chance alone would have it' : 'no further than chance may have it'}.`
}

/** What becomes of the two once small numbers are drawn towards all. */
export function comparedDrawn(one: GroupRate, other: GroupRate): string {
  if (!one.drawn || !other.drawn) return ''
  return `Drawn towards the rate of all, ${one.name} has ${rate(one.drawn.value)} and ${other.name} ${rate(other.drawn.value)}.`
}

function points(value: number): string {
  return decimal(value * 100, Math.abs(value) < 0.0995 ? 1 : 0)
}
