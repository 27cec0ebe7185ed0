import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesNeeded, changesStillNeeded } from './sample-size'

test.each([
  { rate: 0.05, needed: 434.43 },
  { rate: 0.02, needed: 1140.83 },
  { rate: 0.01, needed: 2318.16 },
])('telling $rate from its double takes $needed changes a group', ({ rate, needed }) => {
  expect(changesNeeded(rate)).toBeCloseTo(needed, 2)
})

test.each([[0], [-0.1], [0.6], [Number.NaN]])('a rate of %d has no answer', (rate) => {
  expect(changesNeeded(rate)).toBeNull()
})

test('no difference to look for, or no second group, has no answer', () => {
  expect(changesNeeded(0.05, { times: 1 })).toBeNull()
  expect(changesNeeded(0.05, { allocation: 0 })).toBeNull()
})

test('a larger second group spares the first, but not to nothing', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.45, noNaN: true }),
      fc.double({ min: 1.01, max: 50, noNaN: true }),
      (rate, allocation) => {
        const even = changesNeeded(rate) ?? NaN
        const spared = changesNeeded(rate, { allocation }) ?? NaN

        expect(spared).toBeLessThan(even)
        expect(spared).toBeGreaterThan(even / 4)
      },
    ),
  )
})

test('a rarer failure takes more changes', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.4, noNaN: true }), (rate) => {
      expect(changesNeeded(rate)).toBeGreaterThan(changesNeeded(rate * 1.1) ?? NaN)
    }),
  )
})

test('what is still needed keeps the present proportion and rounds up', () => {
  expect(changesStillNeeded(100, 100, 0.05)).toEqual({ first: 335, second: 335 })

  const uneven = changesStillNeeded(100, 300, 0.05)

  expect((uneven?.second ?? 0) / (uneven?.first ?? 0)).toBeCloseTo(3, 1)
})

test('with enough of both nothing is needed; an empty group has no answer', () => {
  expect(changesStillNeeded(5000, 5000, 0.05)).toEqual({ first: 0, second: 0 })
  expect(changesStillNeeded(0, 5000, 0.05)).toBeNull()
  expect(changesStillNeeded(100, 100, 0)).toBeNull()
})
