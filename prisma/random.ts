/** A source of randomness that gives the same numbers for the same seed, on every machine. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number
  between(low: number, high: number): number
  /** A whole number from low to high, both included. */
  integer(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** One of the words, each as often as its number says. */
  among<Word extends string>(weights: Partial<Record<Word, number>>): Word
  weighted<T>(from: readonly (readonly [T, number])[]): T
  normal(): number
  /** Skewed like sizes and durations: half lie below the median. */
  logNormal(median: number, sigma: number): number
  exponential(mean: number): number
  hex(digits: number): string
  /** A stream of its own: what is drawn from it does not shift what others draw. */
  fork(name: string | number): Random
}

export function randomOf(seed: string | number): Random {
  const next = mulberry(hash(String(seed)))
  const between = (low: number, high: number) => low + next() * (high - low)
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())

  return {
    next,
    between,
    integer,
    chance: (probability) => next() < probability,
    pick: (from) => nth(from, integer(0, from.length - 1)),
    among: <Word extends string>(weights: Partial<Record<Word, number>>) =>
      weighted(Object.entries<number>(weights as Record<Word, number>) as [Word, number][], next()),
    weighted: (from) => weighted(from, next()),
    normal,
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    exponential: (mean) => -mean * Math.log(1 - next()),
    hex: (digits) => Array.from({ length: digits }, () => integer(0, 15).toString(16)).join(''),
    fork: (name) => randomOf(`${seed}/${name}`),
  }
}

function weighted<T>(from: readonly (readonly [T, number])[], at: number): T {
  const total = from.reduce((sum, [, weight]) => sum + weight, 0)
  let left = at * total
  for (const [value, weight] of from) {
    left -= weight
    if (left < 0) return value
  }
  return nth(from, from.length - 1)[0]
}

function nth<T>(from: readonly T[], index: number): T {
  if (from.length === 0) throw new RangeError('Nothing to draw from.')
  return from[index] as T
}

/** FNV-1a with a final mix, so that neighbouring names start far apart. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}

/** Mulberry32: 32 bits of state, ample for some thousand draws a stream. */
function mulberry(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
