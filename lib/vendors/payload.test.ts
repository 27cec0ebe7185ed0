import { expect, test } from 'vitest'
import { VendorTime } from './payload'

test.each([
  ['2021-04-28 21:50:00 +0200', '2021-04-28T19:50:00.000Z'],
  ['2013-12-03 17:23:34 UTC', '2013-12-03T17:23:34.000Z'],
  ['2013-12-03T17:23:34Z', '2013-12-03T17:23:34.000Z'],
  ['2026-02-12T20:39:00+00:00', '2026-02-12T20:39:00.000Z'],
  ['2026-02-12T20:39:00.123456-05:30', '2026-02-13T02:09:00.123Z'],
])('%s is %s', (text, at) => {
  expect(VendorTime.parse(text)).toBe(at)
})

test.each(['', 'yesterday', '2021-04-28', '2021-13-28 21:50:00 +0200', '0001-01-01T00:00:00Z'])(
  '“%s” is no time, or none that a record can have',
  (text) => {
    expect(VendorTime.safeParse(text).success).toBe(false)
  },
)
