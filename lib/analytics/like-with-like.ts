import { NBSP, ratio, ratioInterval } from '@/lib/format'
import type { FailureRate, Verdict } from './failure-rate'
import { figure, interval, plain, type Sentence } from './sentence'

const TAILS: Record<Verdict, string> = {
  MORE: '.',
  LESS: '.',
  SAME: ', no material difference.',
  UNDECIDED: ', and that may still be chance.',
}

/**
 * The adjusted ratio in the same breath as the crude one. Before anything is decided, a missing one is not missed, and one without an interval
 * (a group in which nothing failed) is no figure.
 */
export function likeWithLike({ adjusted, ratio: crude }: FailureRate): Sentence {
  const { value, low, high, flips, verdict } = adjusted
  if (value === null || low === null)
    return crude.verdict === 'UNDECIDED' ? [] : [plain('Compared like with like there is no figure yet.')]

  return [
    plain(flips ? 'Compared like with like it turns round: ' : 'Compared like with like it is '),
    figure(ratio(value)),
    plain(NBSP),
    interval(ratioInterval(low, high)),
    plain(TAILS[verdict]),
  ]
}
