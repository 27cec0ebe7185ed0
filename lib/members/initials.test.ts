import { expect, test } from 'vitest'
import { initials } from './initials'

test.each([
  ['Ana Admin', 'AA'],
  ['Mei', 'M'],
  ['Jonas van der Berg', 'JB'],
  ['émile Zola-Faure', 'ÉF'],
  ['𝒜 𝒷', '𝒜𝒷'],
  ['  ', '·'],
])('%s is %s', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
