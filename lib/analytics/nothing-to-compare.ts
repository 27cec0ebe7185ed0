import { count } from '@/lib/format'
import type { FailureRate } from './failure-rate'
import { aiGroup, contrastGroup, plain, type Sentence } from './sentence'

/** Why there is no comparison at all, or null where both groups have mature changes. */
export function nothingToCompare(answer: FailureRate): Sentence | null {
  const { ratio, origins, query, contrast } = answer
  if (ratio.mature > 0 && ratio.contrastMature > 0) return null

  const all = Object.values(origins)
  const mature = all.reduce((sum, origin) => sum + origin.mature, 0)
  const pending = all.reduce((sum, origin) => sum + origin.pending, 0)
  if (mature === 0) return [plain(nothingMature(pending, query.followUp))]

  if (ratio.mature === 0) {
    const coming = origins.AI.pending + (query.mixed === 'ai' ? origins.MIXED.pending : 0)
    return [
      plain(`No answer yet: none of the ${count(mature)} changes past their ${query.followUp} days is known to be `),
      aiGroup(query),
      plain(coming > 0 ? `; ${count(coming)} such are still in follow-up.` : '.'),
    ]
  }
  return [
    plain(`No answer yet: there are ${count(ratio.mature)} `),
    aiGroup(query),
    plain(' changes to judge, and no '),
    ...contrastGroup(contrast).filter(({ text }) => text !== 'those '),
    plain(' to hold them against.'),
  ]
}

function nothingMature(pending: number, followUp: string): string {
  return pending > 0
    ? `No answer yet: all ${count(pending)} deployed changes are younger than their ${followUp} days of follow-up.`
    : 'No change was deployed in this range, so there is no answer.'
}
