import { Z_95 } from './normal'

/**
 * How long one was watched, and whether that ended with the event. The unit is the caller's. `count`: so many of whom the
 * same holds, one where it is not said.
 */
export type Watched = { time: number; failed: boolean; count?: number }

/** At a time at which something failed: how many were still watched just before, and what is left just after. */
export type Step = {
  time: number
  atRisk: number
  failed: number
  /** The estimated share that has not failed by this time. */
  survival: number
  /** Null, both: at 0 the limits are not defined. */
  low: number | null
  high: number | null
}

/**
 * The Kaplan–Meier estimate of time to failure (Kaplan and Meier 1958), with Greenwood's variance and limits on the
 * log(−log) scale, 95 % (Kalbfleisch and Prentice 1980; R's `conf.type = "log-log"`), which never leave 0 to 1. Who was
 * watched to the same time at which another failed counts as at risk then. A step a time at which something failed.
 */
export function kaplanMeier(watched: readonly Watched[]): Step[] {
  const sorted = [...watched].sort((a, b) => a.time - b.time)
  const steps: Step[] = []
  let atRisk = sorted.reduce((sum, { count = 1 }) => sum + count, 0)
  let survival = 1
  let greenwood = 0

  for (let at = 0; at < sorted.length;) {
    const { time } = sorted[at]!
    let [failed, left] = [0, 0]
    for (; at < sorted.length && sorted[at]!.time === time; at += 1) {
      const { count = 1, failed: hasFailed } = sorted[at]!
      left += count
      if (hasFailed) failed += count
    }
    if (failed > 0) {
      survival *= 1 - failed / atRisk
      greenwood += failed / (atRisk * (atRisk - failed))
      steps.push({ time, atRisk, failed, survival, ...limits(survival, greenwood) })
    }
    atRisk -= left
  }
  return steps
}

function limits(survival: number, greenwood: number): { low: number | null; high: number | null } {
  if (survival === 0) return { low: null, high: null }
  const spread = (Z_95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival))
  return { low: survival ** Math.exp(spread), high: survival ** Math.exp(-spread) }
}
