import { expect, test } from 'vitest'
import { claimAboutTwice, verdict } from './verdict'

test.each([
  { low: 1.2, high: 2.8, says: 'MORE' },
  { low: 1.05, high: 1.2, says: 'MORE' },
  { low: 0.4, high: 0.9, says: 'LESS' },
  { low: 0.85, high: 0.99, says: 'LESS' },
  { low: 0.8, high: 1.25, says: 'SAME' },
  { low: 1, high: 1.1, says: 'SAME' },
  { low: 0.79, high: 1.25, says: 'UNDECIDED' },
  { low: 0.8, high: 1.26, says: 'UNDECIDED' },
  { low: 1.1, high: null, says: 'MORE' },
  { low: 0.9, high: null, says: 'UNDECIDED' },
  { low: 0, high: 0.7, says: 'LESS' },
  { low: null, high: null, says: 'UNDECIDED' },
])('an interval of $low to $high says $says', ({ low, high, says }) => {
  expect(verdict({ low, high })).toBe(says)
})

test.each([
  { low: 1.4, high: 2.8, says: 'SUPPORTED' },
  { low: 1.01, high: 2, says: 'SUPPORTED' },
  { low: 2.1, high: 3.3, says: 'SUPPORTED' },
  { low: 1.2, high: null, says: 'SUPPORTED' },
  { low: 1.2, high: 1.9, says: 'CONTRADICTED' },
  { low: 0.7, high: 1.3, says: 'CONTRADICTED' },
  { low: 1, high: 2.4, says: 'UNDECIDED' },
  { low: 0, high: null, says: 'UNDECIDED' },
  { low: null, high: null, says: 'UNDECIDED' },
])('"about twice" is $says by an interval of $low to $high', ({ low, high, says }) => {
  expect(claimAboutTwice({ low, high })).toBe(says)
})

test('no ratio decides nothing', () => {
  expect(verdict(null)).toBe('UNDECIDED')
  expect(claimAboutTwice(null)).toBe('UNDECIDED')
})
