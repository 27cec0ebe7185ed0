import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideOrigin } from './decide'
import { type Evidence, EvidenceKind, statedOrigin } from './evidence'
import { ADJUSTABLE, isDefault, orderOf, weightOf, type Weighing } from './weights'

const share = fc.double({ min: 0.501, max: 1, noNaN: true })
const weight = fc.double({ min: 0, max: 1, noNaN: true })
const settings: fc.Arbitrary<Weighing> = fc.record({
  whollyAiShare: share,
  confidences: fc.dictionary(fc.constantFrom(...EvidenceKind.options), weight),
})

const lines = fc.option(fc.nat(500), { nil: undefined })
const row: fc.Arbitrary<Evidence> = fc.record(
  {
    kind: fc.constantFrom(...EvidenceKind.options),
    tool: fc.constantFrom('claude', 'cursor'),
    aiLines: lines,
    humanLines: lines,
    detail: fc.constantFrom('AI', 'HUMAN: by hand', 'MIXED', 'UNKNOWN', 'no word of it'),
    seenIn: fc.constantFrom('a', 'b'),
  },
  { requiredKeys: ['kind'] },
)
const evidence = fc.array(row, { maxLength: 12 })

/** What may make a change human: somebody who says so, a policy, or lines counted as a human's. */
const isOfHuman = (row: Evidence) =>
  statedOrigin(row) === 'HUMAN' || row.kind === 'POLICY' || (row.kind === 'LINES' && (row.humanLines ?? 0) > 0)

test('whatever is set and seen, there is an answer, and a human only on evidence of a human', () => {
  fc.assert(
    fc.property(evidence, settings, fc.nat(1000), (rows, weighed, linesAdded) => {
      const { origin, confidence } = decideOrigin(rows, { linesAdded, settings: weighed })

      expect(confidence).toBeGreaterThanOrEqual(0)
      if (rows.length === 0) expect(origin).toBe('UNKNOWN')
      if (origin === 'HUMAN') expect(rows.some(isOfHuman)).toBe(true)
    }),
    { numRuns: 3_000 },
  )
})

test('a person is heard first and a policy behind every mark that weighs anything, whatever is set', () => {
  fc.assert(
    fc.property(settings, (weighed) => {
      const order = orderOf(weighed)
      const marks: readonly string[] = ADJUSTABLE.filter((kind) => kind !== 'POLICY')

      expect(order[0]).toBe('PERSON')
      for (const mark of marks) expect(order.findIndex((kind) => kind === mark)).toBeLessThan(order.indexOf('POLICY'))
      for (const [at, kind] of order.entries())
        if (marks.includes(kind) && marks.includes(order[at + 1]!))
          expect(weightOf(kind, weighed)).toBeGreaterThanOrEqual(weightOf(order[at + 1]!, weighed))
    }),
  )
})

test('a person’s word is the last of theirs, whatever else there is', () => {
  fc.assert(
    fc.property(evidence, settings, (rows, weighed) => {
      const word: Evidence = { kind: 'PERSON', detail: 'HUMAN: asked' }

      expect(decideOrigin([...rows, word], { settings: weighed })).toMatchObject({ origin: 'HUMAN', confidence: 1 })
    }),
  )
})

test('what is given no weight is as if it had not been seen', () => {
  const rows: Evidence[] = [{ kind: 'BRANCH' }, { kind: 'POLICY', detail: 'HUMAN' }]

  expect(decideOrigin(rows).origin).toBe('AI')
  expect(decideOrigin(rows, { settings: { confidences: { BRANCH: 0 } } }).origin).toBe('HUMAN')
})

test('the heavier of two that disagree decides, with the confidence that is set', () => {
  const rows: Evidence[] = [
    { kind: 'LINES', humanLines: 10 },
    { kind: 'DECLARED', detail: 'AI' },
  ]

  expect(decideOrigin(rows).origin).toBe('HUMAN')
  expect(decideOrigin(rows, { settings: { confidences: { DECLARED: 0.99 } } })).toMatchObject({
    origin: 'AI',
    confidence: 0.99,
  })
})

test('from which share on a change is wholly AI can be set', () => {
  const rows: Evidence[] = [{ kind: 'LINES', aiLines: 80, humanLines: 20 }]

  expect(decideOrigin(rows).origin).toBe('MIXED')
  expect(decideOrigin(rows, { settings: { whollyAiShare: 0.8 } }).origin).toBe('AI')
})

test.each<[Weighing, boolean]>([
  [{}, true],
  [{ confidences: { BRANCH: 0.5 } }, true],
  [{ confidences: { BRANCH: 0.6 } }, false],
  [{ confidences: { PERSON: 0.2, UNMARKED: 1 } }, true],
  [{ whollyAiShare: 0.95 }, false],
])('%j is as everybody weighs: %s', (weighed, expected) => {
  expect(isDefault(weighed)).toBe(expected)
})
