import { count, NBSP, ratio, ratioEnd, ratioInterval } from '@/lib/format'
import type { FailureRate } from './failure-rate'
import { likeWithLike } from './like-with-like'
import { nothingToCompare } from './nothing-to-compare'
import { tooFewToShow } from './too-few-to-show'
import { aiGroup, contrastGroup, failed, figure, interval, plain, type Sentence } from './sentence'

/** The answer to "does AI-written code fail more often here?", from the counts and their intervals alone. */
export function verdictSentence(answer: FailureRate): Sentence {
  const nothing = nothingToCompare(answer) ?? tooFewToShow(answer)
  if (nothing) return nothing

  const adjusted = likeWithLike(answer)
  return adjusted.length > 0 ? [...crude(answer), plain(' '), ...adjusted] : crude(answer)
}

function crude(answer: FailureRate): Sentence {
  switch (answer.ratio.verdict) {
    case 'MORE':
      return answer.ratio.value === null ? atLeast(answer) : asOften(answer)
    case 'LESS':
      return answer.ratio.failed === 0 ? atMost(answer) : asOften(answer)
    case 'SAME':
      return same(answer)
    case 'UNDECIDED':
      return [plain('Not enough data yet. '), ...undecided(answer)]
  }
}

function asOften({ query, ratio: { value, low, high }, contrast }: FailureRate): Sentence {
  return [
    aiGroup(query),
    plain(` changes ${failed(query)} `),
    figure(ratio(value)),
    plain(NBSP),
    interval(ratioInterval(low, high)),
    plain(' as often as '),
    ...contrastGroup(contrast),
    plain('.'),
  ]
}

function same({ query, ratio: { value, low, high }, contrast }: FailureRate): Sentence {
  return [
    aiGroup(query),
    plain(` changes ${failed(query)} `),
    figure('about as often'),
    plain(' as '),
    ...contrastGroup(contrast),
    plain(': '),
    figure(ratio(value)),
    plain(NBSP),
    interval(ratioInterval(low, high)),
    plain('.'),
  ]
}

/** Nothing failed in the contrast: the ratio has no upper end, so only its lower one can be said. */
function atLeast({ query, ratio: { low, contrastMature }, contrast }: FailureRate): Sentence {
  return [
    aiGroup(query),
    plain(` changes ${failed(query)} at least `),
    figure(`${ratioEnd(low ?? 0)}× as often`),
    plain(' as '),
    ...contrastGroup(contrast),
    plain(`: of those, none of ${count(contrastMature)} failed.`),
  ]
}

function atMost({ query, ratio: { high, mature }, contrast }: FailureRate): Sentence {
  return [
    plain(`None of ${count(mature)} `),
    aiGroup(query),
    plain(` changes ${failed(query)}: at most `),
    figure(`${ratioEnd(high ?? 0)}× as often`),
    plain(' as '),
    ...contrastGroup(contrast),
    plain('.'),
  ]
}

function undecided(answer: FailureRate): Sentence {
  const { query, ratio: asked, contrast } = answer
  // Withheld counts never come this far.
  const [aiFailed, otherFailed] = [asked.failed ?? 0, asked.contrastFailed ?? 0]
  if (aiFailed > 0 && otherFailed > 0) return wide(answer)

  const few = [
    plain(`${ofMany(aiFailed, asked.mature)} `),
    aiGroup(query),
    plain(` changes ${failed(query)}, and ${ofMany(otherFailed, asked.contrastMature).toLowerCase()} `),
    ...(contrast === 'human' ? contrastGroup(contrast) : contrastGroup(contrast).slice(1)),
  ]
  return aiFailed === 0 && otherFailed === 0
    ? [...few, plain(', so there is no ratio.')]
    : [...few, plain(', so '), ...fitting(answer), plain(' would fit.')]
}

function wide(answer: FailureRate): Sentence {
  const { query, ratio: asked, contrast } = answer
  return [
    aiGroup(query),
    plain(` changes ${failed(query)} ${ratio(asked.value)} as often as `),
    ...contrastGroup(contrast),
    plain(', but '),
    ...fitting(answer),
    plain(' would fit.'),
  ]
}

function fitting({ ratio: { low, high } }: FailureRate): Sentence {
  const from = figure(`${ratioEnd(low ?? 0)}×`)
  if (high === null) return [plain('anything from '), from, plain(' upwards')]

  const to = figure(`${ratioEnd(high)}×`)
  return low === null || low === 0 ? [plain('anything up to '), to] : [plain('anything from '), from, plain(' to '), to]
}

function ofMany(some: number, many: number): string {
  return some === 0 ? `None of ${count(many)}` : `${count(some)} of ${count(many)}`
}
