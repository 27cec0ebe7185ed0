import { expect, test } from 'vitest'
import { csv } from './csv'

test('a cell that a spreadsheet would run is made text', () => {
  const text = csv(['team'], [['=1+1'], ['+41'], ['-2'], ['@here'], ['\tx']])

  expect(text).toBe("team\r\n'=1+1\r\n'+41\r\n'-2\r\n'@here\r\n'\tx\r\n")
})

test('numbers stay numbers, and what is missing stays empty rather than nought', () => {
  expect(csv(['a', 'b', 'c'], [[-0.5, null, Number.NaN]])).toBe('a,b,c\r\n-0.5,,\r\n')
})

test('commas, quotes and line breaks are kept inside their cell', () => {
  expect(csv(['a'], [['x, "y"\nz']])).toBe('a\r\n"x, ""y""\nz"\r\n')
})
