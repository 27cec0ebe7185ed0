import { expect, test } from 'vitest'
import { secondsOf, tooManyPath } from './too-many-page'

test('the address says how long to wait and where to go back to', () => {
  const { pathname, searchParams } = new URL(tooManyPath('42', '/incidents?status=OPEN'), 'http://here')

  expect(pathname).toBe('/too-many')
  expect(secondsOf(searchParams.get('seconds'))).toBe(42)
  expect(searchParams.get('next')).toBe('/incidents?status=OPEN')
})

test.each([
  [null, 1],
  ['', 1],
  ['0', 1],
  ['-5', 1],
  ['soon', 1],
  ['1e9', 1],
  ['9999', 3600],
])('what an address says otherwise is no wait of ours: %o', (said, seconds) => {
  expect(secondsOf(said)).toBe(seconds)
})
