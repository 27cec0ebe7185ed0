import { expect, test } from 'vitest'
import {
  count,
  counted,
  hours,
  opening,
  outOf,
  rate,
  rateInterval,
  ratio,
  ratioEnd,
  ratioInterval,
  share,
  shortCount,
} from './format'

test.each([
  [0.64, '0.64×'],
  [0.098, '0.098×'],
  [0.997, '1.0×'],
  [1, '1.0×'],
  [1.449, '1.4×'],
  [9.94, '9.9×'],
  [9.96, '10×'],
  [23.4, '23×'],
  [0, '0×'],
  [null, '–'],
])('the ratio %s reads %s', (value, words) => {
  expect(ratio(value)).toBe(words)
})

test.each([
  [0.98, '0.98'],
  [0.9968, '0.997'],
  [1.004, '1.004'],
  [1.02, '1.02'],
  [1.2, '1.2'],
  [1, '1.0'],
])('an end of an interval at %s never rounds onto 1: %s', (value, words) => {
  expect(ratioEnd(value)).toBe(words)
})

test('an interval without an upper end says so', () => {
  expect(ratioInterval(1.4, 2.83)).toBe('(1.4–2.8)')
  expect(ratioInterval(0.41, null)).toBe('(0.41 upwards)')
  expect(ratioInterval(null, null)).toBe('')
})

test.each([
  [0.0182, '1.8\u00a0%'],
  [0.0995, '10\u00a0%'],
  [0.123, '12\u00a0%'],
  [0.0004, '0.04\u00a0%'],
  [0.00001, 'under 0.01\u00a0%'],
  [0, '0\u00a0%'],
  [null, '–'],
])('the rate %s reads %s', (value, words) => {
  expect(rate(value)).toBe(words)
})

test('the unit is not repeated in the interval of a rate', () => {
  expect(rateInterval(0.0144, 0.0231)).toBe('(1.4–2.3)')
  expect(rateInterval(null, null)).toBe('')
})

test.each([
  [0.152, '15\u00a0%'],
  [0.001, 'under 1\u00a0%'],
  [0.9999, 'over 99\u00a0%'],
  [0, '0\u00a0%'],
  [1, '100\u00a0%'],
])('the share %s reads %s', (value, words) => {
  expect(share(value)).toBe(words)
})

test('where four digits have no room, thousands are short', () => {
  expect([0, 999, 1_000, 1_249, 9_949, 9_950, 12_499].map(shortCount)).toEqual([
    ...['0', '999', '1.0k', '1.2k', '9.9k', '10k', '12k'],
  ])
})

test('thousands are parted by a comma, and words agree with their number', () => {
  expect(count(3789)).toBe('3,789')
  expect(outOf(69, 3789)).toBe('69 of 3,789')
  expect(counted(1, 'change')).toBe('1 change')
  expect(counted(2, 'change')).toBe('2 changes')
})

test('hours keep a decimal only while they are few', () => {
  expect(hours(6230.4)).toBe('6,230\u00a0h')
  expect(hours(1.5)).toBe('1.5\u00a0h')
  expect(hours(2)).toBe('2\u00a0h')
})

test('a figure in words opens a sentence with a capital', () => {
  expect(opening(share(0.001))).toBe('Under 1\u00a0%')
  expect(opening('12')).toBe('12')
})
