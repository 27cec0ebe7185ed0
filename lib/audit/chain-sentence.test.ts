import { expect, test } from 'vitest'
import { chainSentence } from './chain-sentence'
import type { ChainState } from './chain-state'

const NOW = new Date('2026-11-22T15:00:00Z')
const chain: ChainState = {
  lines: 4812,
  unchained: 0,
  seq: 4812,
  hash: 'ab'.repeat(32),
  checkedTo: 4812,
  checkedAt: '2026-11-22T14:02:00.000Z',
  fullAt: '2026-11-22T14:02:00.000Z',
  isChecking: false,
  intact: true,
  brokenAt: null,
  why: null,
  timeZone: 'UTC',
}

test.each([
  [{}, '4,812 lines, unbroken to 14:02 UTC.'],
  [{ seq: 4813, lines: 4813 }, '4,813 lines, unbroken to 14:02 UTC. 1 line was added since.'],
  [{ unchained: 12 }, '4,812 lines, unbroken to 14:02 UTC. 12 of them from before there was a chain.'],
  [{ checkedAt: '2026-11-20T14:02:00.000Z' }, '4,812 lines, unbroken to 20\u00a0Nov\u00a02026, 14:02 UTC.'],
  [{ intact: null, checkedAt: null }, '4,812 lines, not verified yet since this process started.'],
  [{ intact: false, brokenAt: 7, why: 'Line 7 is missing.' }, 'The audit trail is broken. Line 7 is missing.'],
])('%j is told as %s', (more, sentence) => {
  expect(chainSentence({ ...chain, ...more }, NOW)).toBe(sentence)
})
