import { betaQuantile } from './beta'
import type { Interval } from './proportion'

export type Group = { successes: number; trials: number }

/**
 * A rate drawn towards the rate of all groups. `weight`: how much of its own rate is in it, from 0 (the rate of all
 * alone) to 1.
 */
export type Shrunk = Interval & { value: number; weight: number }

/** `centre`: the rate of all groups together, which each is drawn towards. A group without trials has no rate: null. */
export type Shrinkage = { centre: number; groups: (Shrunk | null)[] }

/** Of fewer the spread between groups cannot be told from that within them. */
export const MIN_GROUPS = 4

/**
 * Rates of groups, each drawn towards the rate of all the more the fewer trials it has (parametric empirical Bayes:
 * Efron and Morris 1975; Morris 1983; Casella 1985). Chosen because the most extreme of several rates are mostly those
 * of few trials: of many groups these come nearer to the truth on the whole than the rates as counted.
 *
 * A group's rate lies around its true one with variance p(1 − p)/n, and the true ones around p with variance
 * A·p(1 − p), where p is the rate of all. A comes from the moments of Pearson's Q = Σ n(pᵢ − p)²/p(1 − p), whose mean is
 * k − 1 + A(N − Σn²/N) (DerSimonian and Laird 1986 for unequal n), and with Morris's factor (k − 1)/(k − 3): of groups of
 * equal size the rate of all has weight (k − 3)/Q, which is Efron and Morris's estimator.
 *
 * The interval is of 95 %: a Beta of the mean and variance that Morris gives, which count in that p and A are estimates.
 *
 * Its limits. It needs four groups. Where they differ by no more than chance, A is 0 and all get the rate of all, with
 * the doubt of that. Where nothing failed anywhere, or everything did, there is no spread to learn from: null. A true
 * rate far from all others is drawn in as well, so that a group may be wronged that is right as counted; the interval
 * covers 95 % of the groups on the whole and not of each.
 */
export function shrink(groups: readonly Group[]): Shrinkage | null {
  const tried = groups.filter(({ trials }) => trials > 0)
  const k = tried.length
  const all = sum(tried, ({ trials }) => trials)
  const centre = sum(tried, ({ successes }) => successes) / all
  if (k < MIN_GROUPS || !(centre > 0 && centre < 1)) return null

  const unit = centre * (1 - centre)
  const squares = sum(tried, ({ trials }) => trials * trials)
  const q = sum(tried, ({ successes, trials }) => (trials * (successes / trials - centre) ** 2) / unit)
  const between = Math.max(0, ((q / (k - 3) - 1) * (k - 1)) / (all - squares / all))
  const ofCentre = unit * (1 / all + (between * squares) / all ** 2)

  return {
    centre,
    groups: groups.map(({ successes, trials }) => {
      if (!(trials > 0)) return null
      const own = successes / trials
      const drawn = 1 / (1 + trials * between)
      const value = drawn * centre + (1 - drawn) * own
      const variance =
        (1 - drawn) * ((value * (1 - value)) / trials) + drawn ** 2 * (ofCentre + (2 / (k - 3)) * (own - centre) ** 2)
      return { value, weight: 1 - drawn, ...betaInterval(value, variance) }
    }),
  }
}

/** The middle 95 % of the Beta of this mean and variance; of a variance that none has, all there is. */
function betaInterval(mean: number, variance: number): Interval {
  const size = (mean * (1 - mean)) / variance - 1
  if (!(size > 0)) return { low: 0, high: 1 }
  const at = (probability: number) => betaQuantile(probability, mean * size, (1 - mean) * size)
  return { low: Math.min(mean, at(0.025)), high: Math.max(mean, at(0.975)) }
}

function sum<T>(of: readonly T[], value: (one: T) => number): number {
  return of.reduce((total, one) => total + value(one), 0)
}
