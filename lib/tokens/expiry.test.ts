import { expect, test } from 'vitest'
import { expiry } from './expiry'

const NOW = '2026-03-01T10:00:00Z'
const until = (expiresAt: string, revokedAt: string | null = null) => expiry({ expiresAt, revokedAt }, NOW)

test.each([
  ['2027-03-01T10:00:00Z', { state: 'open', days: 365 }],
  ['2026-03-15T10:00:01Z', { state: 'open', days: 15 }],
  ['2026-03-15T10:00:00Z', { state: 'soon', days: 14 }],
  ['2026-03-01T10:00:01Z', { state: 'soon', days: 1 }],
  ['2026-03-01T10:00:00Z', { state: 'expired', days: 0 }],
])('a token that ends %s is said so', (expiresAt, said) => {
  expect(until(expiresAt)).toEqual(said)
})

test('what was revoked is that, however long it had', () => {
  expect(until('2027-03-01T10:00:00Z', NOW).state).toBe('revoked')
})
