const PRECISION = 1e-15

/** ln Γ(x) for x > 0: Stirling's series after lifting x to at least 12, about 15 digits. */
export function logGamma(x: number): number {
  let lifted = x
  let product = 1
  for (; lifted < 12; lifted += 1) product *= lifted

  const inverse = 1 / lifted
  const square = inverse * inverse
  const series =
    inverse *
    (1 / 12 -
      square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360)))))

  return (lifted - 0.5) * Math.log(lifted) - lifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
}

/** Q(a, x), the upper regularised incomplete gamma function, for a > 0 and x ≥ 0. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  if (x === Infinity) return 0
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x)
}

/** P(a, x) by its power series, which converges fast below a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = a + 1; term > sum * PRECISION; n += 1) {
    term *= x / n
    sum += term
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a))
}

/** Q(a, x) by its continued fraction, summed forward by Steed's method; converges fast above a + 1. */
function upperFraction(a: number, x: number): number {
  let denominator = x + 1 - a
  let inverse = 1 / denominator
  let step = inverse
  let sum = step

  for (let i = 1; Math.abs(step) > Math.abs(sum) * PRECISION; i += 1) {
    denominator += 2
    inverse = 1 / (denominator - i * (i - a) * inverse)
    step *= denominator * inverse - 1
    sum += step
  }
  return sum * Math.exp(a * Math.log(x) - x - logGamma(a))
}
