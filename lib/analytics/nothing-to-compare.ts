import { count } from '@/lib/format'
import type { FailureRate } from './failure-rate'
import { isToCome, TO_COME } from './to-come'
import { aiGroup, contrastGroup, plain, type Sentence } from './sentence'

/** Why there is no comparison at all, or null where both groups have mature changes. */
export function nothingToCompare(answer: FailureRate): Sentence | null {
  const { ratio, origins, query, contrast } = answer
  if (ratio.mature > 0 && ratio.contrastMature > 0) return null

  const all = Object.values(origins)
  const mature = all.reduce((sum, origin) => sum + origin.mature, 0)
  const pending = all.reduce((sum, origin) => sum + origin.pending, 0)
  if (isToCome(answer)) return [plain(`${TO_COME}, so there is no answer.`)]
  if (mature === 0) return [plain(nothingMature(pending, query.followUp))]

  if (ratio.mature === 0) {
    const coming = origins.AI.pending + (query.mixed === 'ai' ? origins.MIXED.pending : 0)
    return [
      plain(`No answer yet: ${ofMature(mature, query.followUp)} known to be `),
      aiGroup(query),
      plain(coming > 0 ? `; ${count(coming)} such are still in follow-up.` : '.'),
    ]
  }
  return [
    plain(`No answer yet: there ${ratio.mature === 1 ? 'is 1' : `are ${count(ratio.mature)}`} `),
    aiGroup(query),
    plain(` ${ratio.mature === 1 ? 'change' : 'changes'} to judge, and `),
    ...(contrast === 'human'
      ? [plain('no '), ...contrastGroup(contrast)]
      : [plain('none of human-written or unknown origin')]),
    plain(` to hold ${ratio.mature === 1 ? 'it' : 'them'} against.`),
  ]
}

function ofMature(mature: number, followUp: string): string {
  return mature === 1
    ? `the one change past its ${followUp} days is not`
    : `none of the ${count(mature)} changes past their ${followUp} days is`
}

function nothingMature(pending: number, followUp: string): string {
  if (pending === 1) return `No answer yet: the one change of this range is not past its ${followUp} days of follow-up.`
  return pending > 0
    ? `No answer yet: none of the ${count(pending)} changes of this range is past its ${followUp} days of follow-up.`
    : 'No change was deployed in this range, so there is no answer.'
}
