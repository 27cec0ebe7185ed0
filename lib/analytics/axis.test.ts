import { expect, test } from 'vitest'
import { ticksTo } from './axis'

test.each([
  [0.049, [0, 0.02, 0.04, 0.06]],
  [0.0231, [0, 0.01, 0.02, 0.03]],
  [0.4, [0, 0.1, 0.2, 0.3, 0.4]],
  [1, [0, 0.25, 0.5, 0.75, 1]],
  [0, [0, 1]],
])('up to %s the axis counts %s', (greatest, ticks) => {
  expect(ticksTo(greatest)).toEqual(ticks)
})
