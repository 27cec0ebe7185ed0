import { MODE_WORDS } from '@/lib/incidents/words'
import type { FailureMode } from '@/lib/incidents/incident'

export type Likeable = { title: string; service: string | null; mode: FailureMode | null }

const ENOUGH = 0.3
const SAME_SERVICE = 0.3
const SAME_MODE = 0.2
const MOST_NAMED = 3

/**
 * How alike two incidents are, and in what; null: not enough to be told. Words of titles count by their share of all
 * words of both, and one word in common is no likeness by itself, for alerts share their form.
 */
export function likeness(one: Likeable, other: Likeable): { score: number; why: string[] } | null {
  const [words, others] = [wordsOf(one.title), wordsOf(other.title)]
  const shared = [...words].filter((word) => others.has(word))
  const share = shared.length < 2 ? 0 : shared.length / (words.size + others.size - shared.length)
  const isSameService = one.service !== null && one.service === other.service
  const isSameMode = one.mode !== null && one.mode === other.mode

  const score = share + (isSameService ? SAME_SERVICE : 0) + (isSameMode ? SAME_MODE : 0)
  if (score <= ENOUGH) return null
  return {
    score,
    why: [
      ...(share > 0 ? [`the title has ${inWords(shared)} too`] : []),
      ...(isSameService ? ['same service'] : []),
      ...(isSameMode ? [`failed by ${MODE_WORDS[one.mode!].toLowerCase()} as well`] : []),
    ],
  }
}

const SMALL = new Set(
  'a an and are at by for from has have in is it its of on or that the their this to was with'.split(' '),
)

function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
  return new Set(words.filter((word) => !SMALL.has(word)))
}

function inWords(shared: readonly string[]): string {
  const named = shared.slice(0, MOST_NAMED).map((word) => `“${word}”`)
  return named.length === 1 ? named[0]! : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`
}
