import { ORIGINS, type Origin } from '@/lib/origins/origin'
import type { Allocation, CountsByTag } from './spot-check'

/** A change that may be drawn: `lot` says in which order, `turn` in which order those drawn are labelled. */
export type Candidate = { id: string; tag: Origin; lot: string; turn: string }

/**
 * The sample out of its candidates, in the order in which it is labelled. That order is drawn too: it tells nothing of
 * the tags, and who stops half-way has labelled a random half.
 */
export function choose(
  candidates: readonly Candidate[],
  population: CountsByTag,
  { size, allocation }: { size: number; allocation: Allocation },
): Candidate[] {
  const byLot = candidates.toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
  const allotted = allot(size, population)
  const drawn =
    allocation === 'simple'
      ? byLot.slice(0, size)
      : ORIGINS.flatMap((tag) => byLot.filter((candidate) => candidate.tag === tag).slice(0, allotted[tag]))
  return drawn.toSorted((a, b) => (a.turn < b.turn ? -1 : 1))
}

/** As many of each tag; what one cannot give goes to the others. */
export function allot(size: number, population: CountsByTag): CountsByTag {
  const allotted: CountsByTag = { AI: 0, HUMAN: 0, MIXED: 0, UNKNOWN: 0 }
  const smallestFirst = ORIGINS.toSorted((a, b) => population[a] - population[b])
  let left = size
  for (const [index, tag] of smallestFirst.entries()) {
    allotted[tag] = Math.min(population[tag], Math.floor(left / (ORIGINS.length - index)))
    left -= allotted[tag]
  }
  return allotted
}
