import { expect, test } from 'vitest'
import type { Rule } from '@/lib/origin-rules/holding-rule'
import { decideChange, type Judged } from './decide-change'
import type { Evidence } from './evidence'

const SINCE = new Date('2026-03-01T00:00:00Z')

const change = (over: Partial<Judged> = {}): Judged => ({
  repositoryId: 'shop',
  mergedAt: new Date('2026-03-02T00:00:00Z'),
  paths: ['src/a.ts', 'src/b.ts'],
  filesChanged: 2,
  linesAdded: 10,
  sent: [],
  word: null,
  ...over,
})
const rule = (over: Partial<Rule> = {}): Rule => ({
  id: '1',
  repositoryId: 'shop',
  path: null,
  origin: 'HUMAN',
  reason: 'AI use is always marked here',
  effectiveFrom: SINCE,
  effectiveUntil: null,
  ...over,
})
const origin = (judged: Judged, ...rules: Rule[]) => decideChange(judged, rules, {}).origin
const mark: Evidence = { kind: 'CO_AUTHOR', tool: 'claude' }

test('where AI use is always marked, what is unmarked is human, by policy', () => {
  expect(decideChange(change(), [rule()], {})).toMatchObject({
    origin: 'HUMAN',
    basis: { kind: 'POLICY', detail: 'HUMAN: AI use is always marked here' },
    own: [{ ruleId: '1', correctionId: null }],
  })
})

test.each<[string, Partial<Judged>, Partial<Rule>]>([
  ['of another repository', { repositoryId: 'other' }, {}],
  ['merged before it took effect', { mergedAt: new Date(SINCE.getTime() - 1) }, {}],
  [
    'merged as it ended',
    { mergedAt: new Date('2026-03-02T00:00:00Z') },
    { effectiveUntil: new Date('2026-03-02T00:00:00Z') },
  ],
  ['with a file that it is not about', { paths: ['src/a.ts', 'docs/b.md'] }, { path: 'src/' }],
  ['of whose files not all are known', { filesChanged: 3 }, { path: 'src/' }],
  ['of whose files none is known', { paths: [], filesChanged: null }, { path: 'src/' }],
  ['by a bot', { sent: [{ kind: 'AUTOMATION', tool: 'dependabot' }] }, {}],
])('a change %s stays unknown', (_, over, ruled) => {
  expect(decideChange(change(over), [rule(ruled)], {})).toMatchObject({ origin: 'UNKNOWN', own: [] })
})

test('merged as it takes effect is merged under it', () => {
  expect(origin(change({ mergedAt: SINCE }), rule())).toBe('HUMAN')
})

test('a mark goes before a policy, which is then no evidence at all', () => {
  expect(decideChange(change({ sent: [mark] }), [rule()], {})).toMatchObject({ origin: 'MIXED', own: [] })
})

test('a rule of the paths goes before one of the repository, that before one of all, and the newer before the older', () => {
  const all = rule({ id: '9', repositoryId: null, origin: 'MIXED' })
  const older = rule({ id: '2', origin: 'HUMAN' })
  const newer = rule({ id: '3', origin: 'MIXED' })
  const ofPath = rule({ id: '1', path: 'src/', origin: 'AI' })

  expect(origin(change(), all, older)).toBe('HUMAN')
  expect(origin(change(), older, newer)).toBe('MIXED')
  expect(origin(change(), older, newer, ofPath, all)).toBe('AI')
})

test('a person’s word goes before marks and rules, and the rule stays beneath it', () => {
  const word = { id: 'w', origin: 'AI' as const, reason: 'I asked' }

  expect(origin(change({ sent: [mark], word }))).toBe('AI')
  expect(decideChange(change({ word }), [rule()], {})).toMatchObject({
    origin: 'AI',
    own: [{ ruleId: '1' }, { correctionId: 'w' }],
  })
})

test('a person may say that it cannot be known', () => {
  const word = { id: 'w', origin: 'UNKNOWN' as const, reason: 'nobody remembers' }

  expect(decideChange(change({ sent: [mark], word }), [], {})).toMatchObject({
    origin: 'UNKNOWN',
    basis: { kind: 'PERSON' },
  })
})
