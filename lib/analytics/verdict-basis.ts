import { counted, outOf, share } from '@/lib/format'
import type { FailureRate } from './failure-rate'
import { aiGroup } from './sentence'

/** What the verdict rests on, in sentences: its counts, who is in neither group, and which contrast was taken. */
export function verdictBasis(answer: FailureRate): string[] {
  return [counts(answer), unknown(answer), contrast(answer), flipped(answer)].filter((line) => line !== '')
}

/** Where the two groups are two origins, their counts stand beside the sentence; pooled ones are said here. */
function counts({ ratio, contrast, query }: FailureRate): string {
  if (ratio.mature === 0 || ratio.contrastMature === 0) return ''
  if (ratio.failed === null || ratio.contrastFailed === null) return ''
  if (contrast === 'human' && query.mixed === 'separate') return ''
  const others = contrast === 'human' ? 'human-written' : 'others'

  return `${outOf(ratio.failed, ratio.mature)} ${aiGroup(query).text} changes failed, against ${outOf(ratio.contrastFailed, ratio.contrastMature)} ${others}.`
}

function unknown({ origins, contrast }: FailureRate): string {
  const mature = Object.values(origins).reduce((sum, origin) => sum + origin.mature, 0)
  if (mature === 0) return ''
  if (origins.UNKNOWN.mature === 0) return 'The origin of every mature change is known.'

  const some = `The origin of ${outOf(origins.UNKNOWN.mature, mature)} changes (${share(origins.UNKNOWN.mature / mature)}) is unknown`
  return contrast === 'human' ? `${some}; they stand in neither group.` : `${some}.`
}

/** Where nothing is compared there is no contrast, and where every origin is known nothing can hide in it. */
function contrast({ origins, contrast: used, query, ratio }: FailureRate): string {
  if (used === 'human' || ratio.mature === 0 || ratio.contrastMature === 0) return ''
  const { mature } = origins.HUMAN
  const known =
    mature === 0 ? 'no mature change is' : `only ${counted(mature, 'mature change is', 'mature changes are')}`
  const why = query.contrast === 'rest' ? '' : `, because ${known} known to be human-written`
  const hides =
    origins.UNKNOWN.mature > 0 ? ' This understates a true difference, since unmarked AI code hides in it.' : ''

  return `AI is held against everything not known to be AI-written${why}.${hides}`
}

function flipped({ adjusted }: FailureRate): string {
  return adjusted.flips
    ? 'The two figures point to different sides of 1×: which teams, services and sizes of change AI was used for weighs more than who wrote the code. Read the like-with-like figure.'
    : ''
}
