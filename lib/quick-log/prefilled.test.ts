import { expect, test } from 'vitest'
import { prefilledLine } from './prefilled'

test('an address says what the line does', () => {
  expect(
    prefilledLine({ title: 'Checkout 500s', service: 'checkout', severity: 'SEV1', origin: 'AI', mode: 'OTHER' }),
  ).toBe('Checkout 500s #checkout !1 ~ai +other')
})

test('a title stays a title, and what does not fit is left out', () => {
  expect(prefilledLine({ title: '#1 is !2', service: 'No such', severity: '9', x: 'y' })).toBe('\\#1 is \\!2')
  expect(prefilledLine({ title: ['a', 'b'] })).toBeNull()
  expect(prefilledLine({})).toBeNull()
})
