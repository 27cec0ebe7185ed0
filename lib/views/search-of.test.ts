import { expect, test } from 'vitest'
import { searchOf } from './search-of'

test('the same question is the same text in whatever order it was asked, and “none” is no question', () => {
  const one = searchOf(new URLSearchParams('tab=mine&lacks=CAUSE'))
  expect(searchOf(new URLSearchParams('lacks=CAUSE&tab=mine&view=none'))).toBe(one)
  expect(searchOf(new URLSearchParams('view=none'))).toBe('')
})
