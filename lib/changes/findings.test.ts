import { expect, test } from 'vitest'
import { consequencesFinding, deployedFinding, originFinding } from './findings'
import { shortName, sizeInWords } from './words'

test.each([
  [{ origin: 'AI', originBasis: 'CO_AUTHOR', evidence: [] }, 'AI-written, by co-author trailer.'],
  [{ origin: 'AI', originBasis: 'LINES', evidence: [] }, 'AI-written, counted line by line.'],
  [{ origin: 'AI', originBasis: 'PERSON', evidence: [{}] }, 'AI-written, as somebody here said.'],
  [{ origin: 'UNKNOWN', originBasis: 'PERSON', evidence: [{}] }, 'Nobody knows who wrote it, as somebody here said.'],
  [{ origin: 'HUMAN', originBasis: 'POLICY', evidence: [] }, 'Human-written, by repository policy.'],
  [
    { origin: 'UNKNOWN', originBasis: null, evidence: [] },
    'Nobody knows who wrote it: there is no evidence, which never means a human.',
  ],
  [
    { origin: 'UNKNOWN', originBasis: 'AUTOMATION', evidence: [{}] },
    'Nobody knows who wrote it: what there is decides nothing.',
  ],
])('%j', (change, words) => {
  expect(originFinding(change as never)).toBe(words)
})

test('a change that a merge stands in for says so', () => {
  expect(deployedFinding({ deployedAt: '2026-03-01T00:00:00Z', deployedBasis: 'MERGE' })).toContain(
    'the merge stands in',
  )
  expect(deployedFinding({ deployedAt: null, deployedBasis: null })).toBe('It has not gone live, as far as was sent.')
})

test.each([
  [[], 'It is linked to no incident.'],
  [['RULED_OUT'], 'It is linked to no incident.'],
  [['SUSPECTED'], 'It is linked to 1 incident, suspected.'],
  [['CONFIRMED', 'CONFIRMED'], 'It is linked to 2 incidents, both confirmed.'],
  [['CONFIRMED', 'SUSPECTED'], 'It is linked to 2 incidents, 1 confirmed.'],
  [['SUSPECTED', 'SUSPECTED'], 'It is linked to 2 incidents, 0 confirmed.'],
] as const)('links %j', (certainties, words) => {
  const incidents = certainties.map((certainty) => ({ certainty }))
  expect(consequencesFinding({ incidents, hiddenIncidents: 0 })).toBe(words)
})

test.each([
  [[], 1, 'It is linked to 1 incident, which is private to its team.'],
  [[], 2, 'It is linked to 2 incidents, which are private to their teams.'],
  [['CONFIRMED'], 1, 'It is linked to 1 incident, confirmed. 1 more is private to its team.'],
] as const)('of incidents private to others no more is said than that they are there', (certainties, hidden, words) => {
  const incidents = certainties.map((certainty) => ({ certainty }))
  expect(consequencesFinding({ incidents, hiddenIncidents: hidden })).toBe(words)
})

test('as much of the size as is known is said', () => {
  const size = { linesAdded: 1412, linesRemoved: 36, filesChanged: 1 }

  expect(sizeInWords(size)).toBe('+1,412\u00a0−36 in 1 file')
  expect(sizeInWords({ ...size, filesChanged: null })).toBe('+1,412\u00a0−36')
  expect(sizeInWords({ linesAdded: null, linesRemoved: null, filesChanged: 2 })).toBe('2 files')
  expect(sizeInWords({ linesAdded: null, linesRemoved: null, filesChanged: null })).toBeNull()
})

test('a change is called by its number, else by the first of its sha', () => {
  expect(shortName({ number: 4821, sha: 'c0ffee1234567' })).toBe('#4821')
  expect(shortName({ number: null, sha: 'c0ffee1234567' })).toBe('c0ffee12')
})
