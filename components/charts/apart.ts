/** Heights no nearer to each other than the distance and none below the floor, in their order and as little moved as may be. */
export function apart(heights: readonly number[], distance: number, floor: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((one, other) => one.height - other.height)
  const placed = [...heights]

  let above = -Infinity
  for (const { height, index } of order) placed[index] = above = Math.max(height, above + distance)

  let below = floor + distance
  for (const { index } of order.reverse()) placed[index] = below = Math.min(placed[index] ?? 0, below - distance)

  return placed
}
