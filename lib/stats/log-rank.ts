import { chiSquareTail } from './chi-square'
import type { Watched } from './kaplan-meier'

export type LogRank = { chi2: number; p: number }

/**
 * The log-rank test of two groups (Mantel 1966; Peto and Peto 1972; R's `survdiff`): whether the first fails at another
 * pace than the second, at all times alike. One degree of freedom. It sees little where the curves cross. No failure, or
 * nobody beside the other when something failed: no test.
 */
export function logRank(first: readonly Watched[], second: readonly Watched[]): LogRank | null {
  const times = [...new Set([...first, ...second].filter(({ failed }) => failed).map(({ time }) => time))]
  const [one, other] = [countedAt(first), countedAt(second)]
  let [excess, variance] = [0, 0]

  for (const time of times) {
    const [n1, n0] = [one.atRisk(time), other.atRisk(time)]
    const n = n1 + n0
    const d = one.failed(time) + other.failed(time)
    excess += one.failed(time) - (d * n1) / n
    if (n > 1) variance += (d * (n1 / n) * (n0 / n) * (n - d)) / (n - 1)
  }
  if (variance === 0) return null

  const chi2 = excess ** 2 / variance
  return { chi2, p: chiSquareTail(chi2, 1)! }
}

function countedAt(watched: readonly Watched[]) {
  const sorted = [...watched].sort((a, b) => a.time - b.time)
  const failures = new Map<number, number>()
  const gone = [0]
  for (const { time, failed, count = 1 } of sorted) {
    gone.push(gone.at(-1)! + count)
    if (failed) failures.set(time, (failures.get(time) ?? 0) + count)
  }

  return {
    atRisk: (time: number) => gone.at(-1)! - gone[before(sorted, time)]!,
    failed: (time: number) => failures.get(time) ?? 0,
  }
}

/** How many of the sorted lie before this time. */
function before(sorted: readonly Watched[], time: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.time < time) low = middle + 1
    else high = middle
  }
  return low
}
