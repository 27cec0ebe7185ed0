import { generatorOf } from './generator'
import { drawRate, middleOf, reachingTo } from './posterior'
import { wilsonInterval } from './proportion'

/** Changes of one tag: how many there are, of how many the truth is known, and how many of those are what is sought. */
export type LabelledStratum = { size: number; labelled: number; positive: number }

export type Estimate = { value: number; low: number; high: number }

const DRAWS = 2000

/**
 * Which share of all that is sought lies in the strata that the tag calls so: Σ Nₜpₜ over those, by Σ Nₜpₜ over all.
 * The estimator of Begg and Greenes (1983) for truth that is known of a sample within each stratum. 95 % interval by
 * Monte Carlo from Jeffreys' posteriors of the pₜ, the same for the same seed; the sizes are counts and not uncertain.
 * That the labelled were drawn without replacement would narrow it and is left out. A stratum of which no truth is known,
 * or nothing that is sought found anywhere: null.
 */
export function recallOf(
  found: readonly LabelledStratum[],
  missed: readonly LabelledStratum[],
  seed: number,
  draws = DRAWS,
): Estimate | null {
  const all = [...found, ...missed]
  if (!all.every(isKnown)) return null
  const [inside, outside] = [seen(found), seen(missed)]
  if (inside + outside === 0) return null

  const next = generatorOf(seed)
  const middle = middleOf(
    Array.from({ length: draws }, () => {
      const here = sum(found, (stratum) => stratum.size * drawShare(next, stratum))
      const there = sum(missed, (stratum) => stratum.size * drawShare(next, stratum))
      return here / (here + there)
    }),
  )
  if (!middle) return null
  const value = inside / (inside + outside)
  return { value, ...reachingTo(value, middle) }
}

/**
 * Which share of what the tag calls so is so. Of one stratum: Wilson's interval. Of several, each weighs as many changes
 * as it stands for, and the interval is by Monte Carlo as for recall. A stratum of which no truth is known: null.
 */
export function precisionOf(found: readonly LabelledStratum[], seed: number): Estimate | null {
  const held = found.filter(({ size }) => size > 0)
  const value = pooledShare(held)
  if (value === null) return null

  const [first] = held
  const next = generatorOf(seed)
  const interval =
    held.length === 1
      ? wilsonInterval(first!.positive, first!.labelled)
      : middleOf(Array.from({ length: DRAWS }, () => drawPooledShare(next, held)))
  return interval && { value, ...reachingTo(value, interval) }
}

/** Nothing need be known of a stratum that is empty. */
export function isKnown({ size, labelled, positive }: LabelledStratum): boolean {
  return size === 0 || (labelled > 0 && positive >= 0 && positive <= labelled)
}

/** The share of positives over strata of known size; null where one of them is not known, or all are empty. */
export function pooledShare(strata: readonly LabelledStratum[]): number | null {
  const size = sum(strata, (stratum) => stratum.size)
  return size > 0 && strata.every(isKnown) ? seen(strata) / size : null
}

export function drawPooledShare(next: () => number, strata: readonly LabelledStratum[]): number {
  return sum(strata, (stratum) => stratum.size * drawShare(next, stratum)) / sum(strata, ({ size }) => size)
}

function drawShare(next: () => number, { size, labelled, positive }: LabelledStratum): number {
  return size === 0 ? 0 : drawRate(next, positive, labelled)
}

function seen(strata: readonly LabelledStratum[]): number {
  return sum(strata, ({ size, labelled, positive }) => (size === 0 ? 0 : (size * positive) / labelled))
}

function sum(strata: readonly LabelledStratum[], of: (stratum: LabelledStratum) => number): number {
  return strata.reduce((total, stratum) => total + of(stratum), 0)
}
