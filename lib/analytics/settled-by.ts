import { count } from '@/lib/format'
import { addDays } from '@/lib/time/day'
import type { FailureRate, FailureWeek } from './failure-rate'

const PACE_WEEKS = 8
const FAR_WEEKS = 156
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** A range that has ended gains no changes, whatever the pace is now. */
const PAST = 'This range has ended, so waiting adds no changes to it; a longer range would.'

export type Settling = { have: number; needed: number; group: string; when: string }

/** How far an undecided answer has come, and when the present pace settles it; null where that cannot be said. */
export function settledBy(answer: FailureRate): Settling | null {
  const { ratio, asOf, query, contrast } = answer
  if (ratio.verdict !== 'UNDECIDED' || !ratio.changesNeeded) return null

  const ai = ratio.mature <= ratio.contrastMature
  const today = asOf.slice(0, 10)
  const have = ai ? ratio.mature : ratio.contrastMature
  const pooled = query.mixed === 'ai'
  const group = ai ? (pooled ? 'AI and mixed' : 'AI') : contrast === 'human' ? 'human' : 'other'
  const amountIn = ai ? (pooled ? aiAndMixedIn : aiIn) : contrast === 'human' ? humanIn : restIn
  const pace = weeklyPace(answer.weeks, amountIn, asOf)

  return {
    have,
    needed: have + ratio.changesNeeded,
    group,
    when: query.to <= today ? PAST : forecast(ratio.changesNeeded, pace, today, Number(query.followUp)),
  }
}

const amount = ({ mature, pending }: { mature: number; pending: number }) => mature + pending
const aiIn = ({ origins }: FailureWeek) => amount(origins.AI)
const aiAndMixedIn = ({ origins }: FailureWeek) => amount(origins.AI) + amount(origins.MIXED)
const humanIn = ({ origins }: FailureWeek) => amount(origins.HUMAN)
const restIn = ({ origins }: FailureWeek) => amount(origins.HUMAN) + amount(origins.UNKNOWN)

/** Deployed changes a week over the last eight whole weeks: the running one would slow the pace. */
function weeklyPace(weeks: readonly FailureWeek[], amountIn: (week: FailureWeek) => number, asOf: string): number {
  const whole = weeks.filter(({ from }) => addDays(from, 7) <= asOf.slice(0, 10)).slice(-PACE_WEEKS)
  return whole.length === 0 ? 0 : whole.reduce((sum, week) => sum + amountIn(week), 0) / whole.length
}

function forecast(missing: number, pace: number, today: string, followUp: number): string {
  if (pace === 0) return 'No such change was deployed in the last eight weeks, so waiting will not settle it.'
  const weeks = missing / pace
  if (weeks > FAR_WEEKS) return `At ${count(Math.max(1, Math.round(pace)))} a week that is more than three years away.`

  return `At the pace of the last eight weeks that is ${monthOf(addDays(today, Math.ceil(weeks * 7) + followUp))}.`
}

function monthOf(day: string): string {
  const date = Number(day.slice(8, 10))
  const part = date <= 10 ? 'early' : date <= 20 ? 'mid' : 'late'
  return `${part} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}
