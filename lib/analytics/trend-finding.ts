import { count, counted, NBSP, opening } from '@/lib/format'
import type { FailureRate } from './failure-rate'
import { failed } from './sentence'
import type { TrendBlock } from './trend'

/** Under so many failures in either group a line over time would show chance and nothing else. */
export const MIN_FAILURES_FOR_TREND = 10

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const BANDS = `Bands are 95${NBSP}% Wilson intervals.`
const words = (value: number) => NUMBERS[value] ?? count(value)

export function trendFinding(blocks: readonly TrendBlock[], { query, contrast }: FailureRate): string {
  const unit = blockName(blocks)
  const judged = blocks.filter(({ state, ai, other }) => state === 'settled' && ai.rate !== null && other.rate !== null)
  if (judged.length < 2) return `Fewer than two ${unit}s are past follow-up on both sides.`

  const more = judged.filter(({ ai, other }) => (ai.rate ?? 0) > (other.rate ?? 0)).length
  const subject = `${query.mixed === 'ai' ? 'AI-written and mixed' : 'AI-written'} changes failed`
  const than = contrast === 'human' ? 'human-written ones' : 'all others'
  if (more === judged.length) return `${subject} more often than ${than} in all ${words(more)} ${unit}s.`
  if (more === 0) return `${subject} more often than ${than} in none of ${words(judged.length)} ${unit}s.`

  return `${subject} more often than ${than} in ${words(more)} of ${words(judged.length)} ${unit}s.`
}

export function blockName(blocks: readonly TrendBlock[]): string {
  return Math.max(0, ...blocks.map(({ weeks }) => weeks)) > 1 ? 'block' : 'week'
}

export function trendQuestion(blocks: readonly TrendBlock[], { query }: FailureRate): string {
  const weeks = Math.max(0, ...blocks.map(({ weeks: some }) => some))
  const rate = query.severity === 'critical' ? 'Critical failure rate' : 'Failure rate'
  return `${rate}, by ${weeks > 1 ? `${words(weeks)}-week blocks` : 'week'} of deployment`
}

/** Why no trend is drawn, or null where there is one to draw. */
export function tooFewForTrend({ ratio, contrast, query }: FailureRate): { finding: string; missing: string } | null {
  if (ratio.failed === null || ratio.contrastFailed === null)
    return { finding: 'These are too few changes to draw a trend.', missing: `${opening(ratio.why ?? 'withheld')}.` }
  if (Math.min(ratio.failed, ratio.contrastFailed) >= MIN_FAILURES_FOR_TREND) return null
  const other = contrast === 'human' ? 'human' : 'others'
  const total = ratio.failed + ratio.contrastFailed
  const few = `${capital(counted(total, 'failure'))} ${total === 1 ? 'is' : 'are'} too few to draw a trend.`

  const isOpen = ratio.mature + ratio.contrastMature === 0
  // Changes of other origins may have failed: they are in neither line.
  const none = isOpen
    ? 'No change on either side is past its follow-up, so there is no trend.'
    : `No change on either side ${failed(query)}, so there is no trend.`

  return {
    finding: total === 0 ? none : few,
    missing: `It appears once each side has ${MIN_FAILURES_FOR_TREND} failures. ${query.mixed === 'ai' ? 'AI and mixed have' : 'AI has'} ${count(ratio.failed)}, ${other} ${count(ratio.contrastFailed)}.`,
  }
}

function capital(text: string): string {
  const [first = '', ...rest] = text.split(' ')
  const spelled = NUMBERS[Number(first)]
  const named = spelled ? opening(spelled) : first
  return [named, ...rest].join(' ')
}

/** What is not final yet: an open mark, and blocks in which every change is still in follow-up. */
export function trendNote(blocks: readonly TrendBlock[], answer: FailureRate): string {
  const open = blocks.some(({ state }) => state === 'open') ? 'an open mark is not final' : ''
  const pending = blocks.filter(({ state }) => state === 'pending')
  const waiting = pending.reduce((sum, { ai, other }) => sum + ai.pending + other.pending, 0)
  const hatched =
    waiting > 0
      ? `${counted(waiting, `${comparedIn(answer)}change`)} still in follow-up ${waiting === 1 ? 'is' : 'are'} hatched`
      : ''
  const unsettled = [open, hatched].filter(Boolean).join(', and ')

  return unsettled ? `${BANDS} ${opening(unsettled)}.` : BANDS
}

/** The origins drawn, where some are left out: only their changes are counted here. */
function comparedIn({ query, contrast }: FailureRate): string {
  const drawn = ['AI', ...(query.mixed === 'ai' ? ['mixed'] : []), 'human', ...(contrast === 'rest' ? ['unknown'] : [])]
  return drawn.length === 4 ? '' : `${drawn.slice(0, -1).join(', ')} and ${drawn.at(-1)} `
}
