import { expect, test } from 'vitest'
import { decideOrigin } from './decide'
import { stated, type Evidence, type EvidenceKind } from './evidence'

const row = (kind: EvidenceKind, rest: Partial<Evidence> = {}): Evidence => ({ kind, ...rest })
const origin = (...evidence: Evidence[]) => decideOrigin(evidence).origin

test('no evidence is unknown, never human', () => {
  expect(decideOrigin([])).toEqual({ origin: 'UNKNOWN', basis: null, confidence: 0 })
})

test.each([
  ['AUTHOR', 'AI', 0.95],
  ['PULL_REQUEST_AUTHOR', 'AI', 0.9],
  ['SESSION', 'AI', 0.85],
  ['CO_AUTHOR', 'MIXED', 0.8],
  ['ASSISTED_BY', 'MIXED', 0.8],
  ['GENERATED_WITH', 'AI', 0.75],
  ['TASK_LINK', 'AI', 0.7],
  ['BRANCH', 'AI', 0.5],
  ['REVIEW_SUGGESTION', 'MIXED', 0.4],
  ['POLICY', 'HUMAN', 0.7],
  ['UNMARKED', 'UNKNOWN', 0],
  ['AUTOMATION', 'UNKNOWN', 0],
  ['SERVICE_BOT', 'UNKNOWN', 0],
] as const)('%s alone is %s', (kind, expected, confidence) => {
  expect(decideOrigin([row(kind)])).toMatchObject({ origin: expected, confidence })
})

test.each([
  [90, 10, 'AI'],
  [89, 11, 'MIXED'],
  [1, 999, 'MIXED'],
  [0, 10, 'HUMAN'],
  [0, 0, 'UNKNOWN'],
])('%i AI lines and %i human lines are %s', (aiLines, humanLines, expected) => {
  expect(origin(row('LINES', { aiLines, humanLines }))).toBe(expected)
})

test('lines nobody attested are not human, and dilute what the AI wrote', () => {
  const human = decideOrigin([row('LINES', { humanLines: 10 })], { linesAdded: 100 })
  const little = decideOrigin([row('LINES', { aiLines: 10 })], { linesAdded: 100 })

  expect(human.origin).toBe('UNKNOWN')
  expect(little.origin).toBe('MIXED')
})

test('beside a commit of which nothing is known, a change is wholly nobody’s, however much of it is attested', () => {
  const silent = row('UNMARKED')

  expect(origin(row('LINES', { aiLines: 100, seenIn: 'a' }), silent)).toBe('MIXED')
  expect(origin(row('LINES', { humanLines: 100, seenIn: 'a' }), silent)).toBe('UNKNOWN')
  expect(origin(row('LINES', { aiLines: 100 }), silent)).toBe('AI')
})

test('commits that write over each other are a share of all they wrote, not of what is left', () => {
  const rows = [row('LINES', { aiLines: 100, seenIn: 'a' }), row('LINES', { humanLines: 100, seenIn: 'b' })]

  expect(decideOrigin(rows, { linesAdded: 100 }).origin).toBe('MIXED')
})

test('the lines of several tools add up', () => {
  expect(
    origin(row('LINES', { tool: 'claude', aiLines: 50 }), row('LINES', { tool: 'cursor', aiLines: 45, humanLines: 5 })),
  ).toBe('AI')
})

test('a person outweighs everything, and may think again', () => {
  const everything = [row('LINES', { aiLines: 10 }), row('AUTHOR')]

  expect(origin(...everything, stated('PERSON', 'HUMAN', 'typed it in myself'))).toBe('HUMAN')
  expect(origin(...everything, stated('PERSON', 'HUMAN'), stated('PERSON', 'MIXED'))).toBe('MIXED')
  expect(origin(...everything, stated('PERSON', 'UNKNOWN'))).toBe('UNKNOWN')
})

test('what a sender declares outweighs a trailer, but not the author, nor lines that were counted', () => {
  const declared = stated('DECLARED', 'HUMAN')

  expect(origin(declared)).toBe('HUMAN')
  expect(origin(declared, row('CO_AUTHOR'))).toBe('HUMAN')
  expect(origin(declared, row('AUTHOR'))).toBe('AI')
  expect(origin(declared, row('LINES', { aiLines: 10 }))).toBe('AI')
})

test('who declares UNKNOWN declares nothing', () => {
  expect(origin(stated('DECLARED', 'UNKNOWN'), row('SESSION'))).toBe('AI')
})

test('a co-author wrote it all when the same commit says generated', () => {
  expect(origin(row('CO_AUTHOR', { tool: 'claude' }), row('GENERATED_WITH', { tool: 'claude' }))).toBe('AI')
  expect(origin(row('CO_AUTHOR', { seenIn: 'a' }), row('GENERATED_WITH', { seenIn: 'b' }))).toBe('MIXED')
})

test('a co-author wrote it all when the author is a bot that only holds the pen', () => {
  expect(origin(row('AUTOMATION'), row('CO_AUTHOR', { tool: 'claude' }))).toBe('AI')
})

test('several tools in one change are mixed, and a capture tool is no second hand', () => {
  expect(origin(row('SESSION', { tool: 'claude' }), row('SESSION', { tool: 'amp' }))).toBe('MIXED')
  expect(origin(row('SESSION', { tool: 'entire' }), row('SESSION', { tool: 'claude' }))).toBe('AI')
})

test('commits that carry no mark make the change mixed, unless the whole change was opened by a tool', () => {
  expect(origin(row('AUTHOR', { seenIn: 'a' }), row('UNMARKED'))).toBe('MIXED')
  expect(origin(row('BRANCH'), row('UNMARKED'))).toBe('AI')
})

test('a suggestion taken over does not take work away from the author', () => {
  expect(origin(row('AUTHOR', { tool: 'copilot' }), row('REVIEW_SUGGESTION', { tool: 'copilot-review' }))).toBe('AI')
})

test('a policy makes unmarked work human, marked work not, and a bot not', () => {
  const policy = stated('POLICY', 'HUMAN', 'AI use is marked here since 2026-01-01')

  expect(origin(policy)).toBe('HUMAN')
  expect(origin(policy, row('REVIEW_SUGGESTION'))).toBe('MIXED')
  expect(origin(policy, row('AUTOMATION'))).toBe('UNKNOWN')
  expect(origin(policy, row('AUTOMATION'), row('UNMARKED'))).toBe('HUMAN')
})

test('a bot is named as the reason for not knowing only where nobody else took part', () => {
  expect(decideOrigin([row('AUTOMATION')]).basis).toEqual(row('AUTOMATION'))
  expect(decideOrigin([row('AUTOMATION'), row('UNMARKED')]).basis).toBeNull()
})

test('a commit that denies AI speaks for itself alone', () => {
  const denial = { ...stated('DECLARED', 'HUMAN'), seenIn: 'a' }

  expect(origin(denial)).toBe('HUMAN')
  expect(origin(denial, row('UNMARKED'))).toBe('UNKNOWN')
  expect(origin(denial, row('SESSION', { seenIn: 'b' }))).toBe('MIXED')
})

test('the basis is the row that decided, with its own confidence where it has one', () => {
  const session = row('SESSION', { tool: 'claude', confidence: 0.6 })

  expect(decideOrigin([row('GENERATED_WITH'), session])).toEqual({ origin: 'AI', basis: session, confidence: 0.6 })
})
