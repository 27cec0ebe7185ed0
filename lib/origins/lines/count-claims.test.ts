import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim, Writer } from './claim'
import { countClaims } from './count-claims'
import { evidenceOfLines } from './evidence-of-lines'
import type { Span } from './spans'

const ai = (path: string, spans: Span[], tool?: string): Claim => ({ path, spans, by: 'ai', ...(tool && { tool }) })
const human = (path: string, spans: Span[]): Claim => ({ path, spans, by: 'human' })
const added = (files: Record<string, Span[]>) => new Map(Object.entries(files))

test('only lines that the commit added count, however many are attested', () => {
  const count = countClaims(
    [ai('a', [[1, 1_000_000_000]]), ai('elsewhere', [[1, 5]])],
    added({
      a: [
        [3, 4],
        [9, 9],
      ],
    }),
  )

  expect(count).toEqual({ added: 3, shares: [{ by: 'ai', lines: 3 }] })
})

test('of two tools the later one has the line, and what a tool wrote no human did', () => {
  const claims = [ai('a', [[1, 6]], 'claude'), human('a', [[1, 10]]), ai('a', [[5, 8]], 'cursor')]

  expect(countClaims(claims, added({ a: [[1, 12]] }))).toEqual({
    added: 12,
    shares: [
      { by: 'ai', tool: 'cursor', lines: 4 },
      { by: 'ai', tool: 'claude', lines: 4 },
      { by: 'human', lines: 2 },
    ],
  })
})

test('lines nobody attested are in no finding, and a count of nothing is none', () => {
  const nothing = countClaims([human('a', [[1, 5]])], added({ a: [[10, 20]] }))
  const some = countClaims([ai('a', [[10, 11]], 'claude')], added({ a: [[10, 20]] }))

  expect(evidenceOfLines(nothing, 'git note', 'c')).toEqual([])
  expect(evidenceOfLines(some, 'git note', 'c')).toEqual([
    { kind: 'LINES', tool: 'claude', aiLines: 2, detail: 'git note', seenIn: 'c' },
  ])
})

test('lines of a human and a tool together are counted for neither', () => {
  const count = countClaims([{ path: 'a', spans: [[1, 3]], by: 'both', tool: 'cursor' }], added({ a: [[1, 3]] }))

  expect(evidenceOfLines(count, 'agent trace 0.1.0', 'c')).toEqual([
    {
      kind: 'ASSISTED_BY',
      tool: 'cursor',
      detail: 'agent trace 0.1.0: 3 lines of a human and a tool together',
      seenIn: 'c',
    },
  ])
})

test('a hundred thousand claims on the same lines cost little more than one', () => {
  const claims = Array.from({ length: 100_000 }, () => ai('a', [[1, 1_000_000]]))
  const started = process.cpuUsage()

  expect(countClaims(claims, added({ a: [[1, 1_000_000]] })).shares).toEqual([{ by: 'ai', lines: 1_000_000 }])
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(3_000)
})

test('any claims on any lines are counted as going through them line by line would', () => {
  const span = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(8)).map(([from, more]): Span => [from, from + more])
  const claim = fc.record({
    path: fc.constantFrom('a', 'b'),
    spans: fc.array(span, { maxLength: 4 }),
    by: fc.constantFrom<Writer>('ai', 'human', 'both'),
    tool: fc.constantFrom('x', 'y'),
  })
  const lines = fc.uniqueArray(fc.integer({ min: 1, max: 50 }))

  fc.assert(
    fc.property(fc.array(claim), lines, lines, (claims, a, b) => {
      const files = { a, b }
      const counted = countClaims(claims, added({ a: spansOf(a), b: spansOf(b) }))

      expect(counted.added).toBe(a.length + b.length)
      for (const by of ['ai', 'both', 'human'] as const) {
        for (const tool of ['x', 'y']) {
          const share = counted.shares.find((each) => each.by === by && each.tool === tool)
          expect(share?.lines ?? 0).toBe(slowly(claims, files, by, tool))
        }
      }
    }),
    { numRuns: 1_000 },
  )
})

const spansOf = (lines: number[]): Span[] => lines.toSorted((one, other) => one - other).map((line) => [line, line])

function slowly(claims: readonly Claim[], files: Record<string, number[]>, by: Writer, tool: string): number {
  return Object.entries(files)
    .flatMap(([path, lines]) => lines.map((line) => writerOf(claims, path, line)))
    .filter((writer) => writer?.by === by && writer.tool === tool).length
}

function writerOf(claims: readonly Claim[], path: string, line: number): Claim | undefined {
  const over = claims.filter(
    (claim) => claim.path === path && claim.spans.some(([from, to]) => from <= line && line <= to),
  )

  return (['ai', 'both', 'human'] as const).map((by) => over.findLast((claim) => claim.by === by)).find(Boolean)
}
