import { logGamma } from './gamma'

/** P(X = x) for X counting successes of `trials`, each with this probability. */
export function binomial(x: number, trials: number, probability: number): number {
  if (probability === 0) return x === 0 ? 1 : 0
  if (probability === 1) return x === trials ? 1 : 0
  const ways = logGamma(trials + 1) - logGamma(x + 1) - logGamma(trials - x + 1)
  return Math.exp(ways + x * Math.log(probability) + (trials - x) * Math.log1p(-probability))
}

/** P(X ≥ x). */
export function upperBinomial(x: number, trials: number, probability: number): number {
  let sum = 0
  for (let at = Math.max(0, x); at <= trials; at += 1) sum += binomial(at, trials, probability)
  return Math.min(1, sum)
}

/** P(X ≤ x). */
export function lowerBinomial(x: number, trials: number, probability: number): number {
  return upperBinomial(trials - x, trials, 1 - probability)
}
