import { wilsonInterval } from '@/lib/stats/proportion'
import { addDays, type Day } from '@/lib/time/day'
import type { FailureRate, FailureWeek, OriginRate } from './failure-rate'

/** `settled`: every change is past follow-up. `open`: some are not yet. `pending`: none is. `empty`: no change at all. */
export type BlockState = 'settled' | 'open' | 'pending' | 'empty'

export type TrendRate = Pick<OriginRate, 'failed' | 'mature' | 'pending' | 'rate' | 'low' | 'high'>

export type TrendBlock = {
  index: number
  /** Half-open, in the reporting zone. */
  from: Day
  to: Day
  weeks: number
  week: string
  state: BlockState
  ai: TrendRate
  other: TrendRate
  /** Changes of every origin that went live. */
  live: number
}

const WEEKLY_UP_TO = 16
const FOUR_WEEKLY_UP_TO = 130

/** Weeks a block spans: a year in single weeks holds too few failures each to be read. */
export function blockWeeks(weeks: number): number {
  if (weeks <= WEEKLY_UP_TO) return 1
  return weeks <= FOUR_WEEKLY_UP_TO ? 4 : 13
}

/**
 * The weeks in blocks, counted from the last one back, so that only the oldest block can be short. Counts are summed and
 * each rate is computed anew with its Wilson interval: a mean of weekly rates would weigh a quiet week like a busy one.
 */
export function trendBlocks({ weeks, query, asOf }: FailureRate): TrendBlock[] {
  const size = blockWeeks(weeks.length)
  const first = weeks.length % size
  const starts = Array.from(
    { length: Math.ceil(weeks.length / size) },
    (_, block) => first + (block - (first > 0 ? 1 : 0)) * size,
  )

  return starts.map((start, index) => {
    const part = weeks.slice(Math.max(0, start), start + size)
    return blockOf(part, index, query, asOf.slice(0, 10))
  })
}

function blockOf(weeks: readonly FailureWeek[], index: number, query: FailureRate['query'], today: Day): TrendBlock {
  const from = later(weeks[0]?.from ?? query.from, query.from)
  const to = earlier(addDays(weeks.at(-1)?.from ?? query.from, 7), query.to)
  const ai = pooled(weeks.map(({ compared }) => compared.ai))
  const other = pooled(weeks.map(({ compared }) => compared.other))

  return {
    index,
    from,
    to,
    weeks: weeks.length,
    week: weeks[0]?.week ?? '',
    state: stateOf(ai, other, to > today),
    ai,
    other,
    live: weeks.reduce((sum, { origins }) => sum + liveIn(origins), 0),
  }
}

function liveIn(origins: FailureWeek['origins']): number {
  return Object.values(origins).reduce((sum, { mature, pending }) => sum + mature + pending, 0)
}

function pooled(rates: readonly OriginRate[]): TrendRate {
  const total = (name: 'mature' | 'pending') => rates.reduce((sum, rate) => sum + rate[name], 0)
  const [mature, pending] = [total('mature'), total('pending')]
  const isWithheld = rates.some(({ failed }) => failed === null)
  if (isWithheld) return { failed: null, mature, pending, rate: null, low: null, high: null }

  const failed = rates.reduce((sum, rate) => sum + (rate.failed ?? 0), 0)
  const interval = wilsonInterval(failed, mature)

  return {
    failed,
    mature,
    pending,
    rate: interval && failed / mature,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  }
}

function stateOf(ai: TrendRate, other: TrendRate, unfinished: boolean): BlockState {
  const mature = ai.mature + other.mature
  const pending = ai.pending + other.pending
  if (mature === 0) return pending > 0 || unfinished ? 'pending' : 'empty'
  return pending > 0 || unfinished ? 'open' : 'settled'
}

const later = (one: Day, other: Day) => (one > other ? one : other)
const earlier = (one: Day, other: Day) => (one < other ? one : other)
