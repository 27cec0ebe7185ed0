/** Where a value lies between the ends of an axis, as an SVG percentage with two decimals: geometry without a width. */
export function linearAt(from: number, to: number): (value: number) => string {
  return (value) => percent((value - from) / (to - from))
}

export function logAt(from: number, to: number): (value: number) => string {
  const span = Math.log(to / from)
  return (value) => percent(Math.log(value / from) / span)
}

export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`
}
