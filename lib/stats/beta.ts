import { logGamma } from './gamma'

const PRECISION = 1e-14
const NOTHING = 1e-300

/** P(X ≤ x) of a Beta(a, b): the regularised incomplete beta function, for a, b > 0. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

/** The x that a Beta(a, b) lies below with this probability, found by halving. */
export function betaQuantile(probability: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2
    if (betaBelow(middle, a, b) < probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The continued fraction of the incomplete beta function by Lentz's method; it converges fast below the mean. */
function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1))
  let sum = d
  const next = (term: number) => {
    d = 1 / kept(1 + term * d)
    c = kept(1 + term / c)
    sum *= c * d
  }

  for (let m = 1; m <= 10_000; m += 1) {
    next((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)))
    next((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)))
    if (Math.abs(c * d - 1) < PRECISION) break
  }
  return sum
}

/** Not so near to nothing that it could not be divided by. */
function kept(value: number): number {
  return Math.abs(value) < NOTHING ? NOTHING : value
}
