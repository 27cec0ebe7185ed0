import { expect, test } from 'vitest'
import { randomOf } from './random'

const draws = (random: { next(): number }, count: number) => Array.from({ length: count }, () => random.next())

test('the same seed gives the same numbers, another seed gives others', () => {
  expect(draws(randomOf('a'), 5)).toEqual(draws(randomOf('a'), 5))
  expect(draws(randomOf('a'), 5)).not.toEqual(draws(randomOf('b'), 5))
})

test('a fork does not depend on what was drawn before it', () => {
  const fresh = randomOf(7)
  const used = randomOf(7)
  draws(used, 100)

  expect(draws(used.fork('titles'), 5)).toEqual(draws(fresh.fork('titles'), 5))
})

test('numbers spread evenly, also over the first draws of numbered forks', () => {
  const root = randomOf('spread')
  const firsts = Array.from({ length: 20_000 }, (_, i) => root.fork(i).next())
  const below = (limit: number) => firsts.filter((value) => value < limit).length / firsts.length

  expect(below(0.01)).toBeCloseTo(0.01, 2)
  expect(below(0.5)).toBeCloseTo(0.5, 1)
  expect(Math.min(...firsts)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...firsts)).toBeLessThan(1)
})

test('weights are kept to', () => {
  const random = randomOf('weights')
  const drawn = Array.from({ length: 20_000 }, () => random.among({ a: 3, b: 1, never: 0 }))

  expect(drawn.filter((value) => value === 'a').length / drawn.length).toBeCloseTo(0.75, 1)
  expect(drawn).not.toContain('never')
})

test('normal, skewed and waiting times have the mean and the median asked for', () => {
  const random = randomOf('shapes')
  const mean = (of: () => number) => Array.from({ length: 40_000 }, of).reduce((sum, value) => sum + value, 0) / 40_000
  const below = mean(() => (random.logNormal(80, 1) < 80 ? 1 : 0))

  expect(mean(random.normal)).toBeCloseTo(0, 1)
  expect(mean(() => random.exponential(3))).toBeCloseTo(3, 0)
  expect(below).toBeCloseTo(0.5, 1)
})
