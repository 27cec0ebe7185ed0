/**
 * The quantile of type 7 (Hyndman and Fan 1996; R's default): linear between the order statistics. Of nothing: null.
 * `values` need no order and are left as they are.
 */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0 || !(share >= 0 && share <= 1)) return null

  const sorted = Float64Array.from(values).sort()
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const low = sorted[below] ?? 0
  const high = sorted[Math.ceil(position)] ?? low

  return low + (high - low) * (position - below)
}

export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5)
}
