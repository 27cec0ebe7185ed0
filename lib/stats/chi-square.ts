import { upperGamma } from './gamma'

/** P(χ² with `df` degrees of freedom ≥ statistic), the p-value of a χ² test. No degrees of freedom: no test. */
export function chiSquareTail(statistic: number, df: number): number | null {
  if (!(df > 0 && statistic >= 0)) return null

  return upperGamma(df / 2, statistic / 2)
}
