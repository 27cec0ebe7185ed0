/** Numbers from 0 up to, not including, 1: the same for the same seed, on every machine. */
export type Generator = () => number

/**
 * Doty-Humphrey's sfc32: 128 bits of state, so that the hundred thousand draws of one interval are none of them a
 * repetition. Not for secrets.
 */
export function generatorOf(seed: number): Generator {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9 | 0, 0x243f6a88, 1]
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  // Neighbouring seeds begin alike; after a dozen rounds nothing of that is left.
  for (let round = 0; round < 15; round += 1) next()
  return next
}
