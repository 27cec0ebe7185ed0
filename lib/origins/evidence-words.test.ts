import { expect, test } from 'vitest'
import { evidenceName, evidenceSays, speaksFor } from './evidence-words'
import { heaviestFirst, type StoredEvidence } from './stored-evidence'

const row = (over: Partial<StoredEvidence>): StoredEvidence => ({
  kind: 'CO_AUTHOR',
  tool: null,
  model: null,
  aiLines: null,
  humanLines: null,
  confidence: null,
  detail: null,
  seenIn: null,
  seenAt: '2026-03-01T00:00:00.000Z',
  ...over,
})

test('a finding is named with its lines, else its tool, and says nothing twice', () => {
  expect(evidenceName(row({ kind: 'LINES', tool: 'claude', aiLines: 1412, humanLines: 36 }))).toBe(
    'line by line: AI 1,412, human 36',
  )
  expect(evidenceName(row({ tool: 'claude' }))).toBe('co-author trailer: claude')
  expect(evidenceName(row({ kind: 'AUTOMATION', tool: 'automation' }))).toBe('automation')
  expect(evidenceName(row({ kind: 'OUR_OWN_SCANNER' }))).toBe('OUR_OWN_SCANNER')
})

test('every kind says something, one that we do not know too', () => {
  expect(evidenceSays('CO_AUTHOR')).toBe('a tool is named as co-author')
  expect(evidenceSays('OUR_OWN_SCANNER')).toContain('the sender’s own')
})

test('a finding speaks for the origin that it alone would decide', () => {
  expect(speaksFor(row({ kind: 'DECLARED', detail: 'HUMAN: by hand' }))).toBe('HUMAN')
  expect(speaksFor(row({ kind: 'LINES', aiLines: 100, humanLines: 0 }))).toBe('AI')
  expect(speaksFor(row({ kind: 'AUTOMATION', tool: 'renovate' }))).toBe('UNKNOWN')
  expect(speaksFor(row({ kind: 'OUR_OWN_SCANNER' }))).toBe('UNKNOWN')
})

test('the heaviest finding comes first, and kinds we do not know last', () => {
  const kinds = heaviestFirst(['BRANCH', 'OUR_OWN', 'PERSON', 'LINES'].map((kind) => ({ kind })))

  expect(kinds.map(({ kind }) => kind)).toEqual(['PERSON', 'LINES', 'BRANCH', 'OUR_OWN'])
})
