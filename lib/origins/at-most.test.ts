import { expect, test } from 'vitest'
import { atMost } from './at-most'
import { decideOrigin } from './decide'
import { sentEvidence } from './read-row'

type Row = Parameters<typeof atMost>[1][number]

const origin = (rows: readonly Row[], linesAdded = 0) =>
  decideOrigin(
    rows.flatMap((row) => sentEvidence(row) ?? []),
    { linesAdded },
  ).origin

const commits = (many: number, kinds: string[], from = 0): Row[] =>
  Array.from({ length: many }, (_, at) =>
    kinds.map((kind) => ({ kind, tool: 'claude', seenIn: `c${from + at}` })),
  ).flat()

test('what is few enough is left as it is', () => {
  const rows = commits(3, ['CO_AUTHOR'])

  expect(atMost(200, rows)).toEqual(rows)
})

test.each<[string, Row[]]>([
  ['wholly AI', commits(300, ['CO_AUTHOR', 'GENERATED_WITH'])],
  [
    'AI but for one commit',
    [...commits(300, ['CO_AUTHOR', 'GENERATED_WITH']), { kind: 'ASSISTED_BY', seenIn: 'last' }],
  ],
  ['AI beside unmarked commits', [...commits(300, ['AUTHOR']), { kind: 'UNMARKED' }]],
  [
    'denied by one commit',
    [...commits(300, ['AUTHOR']), { kind: 'DECLARED', detail: 'HUMAN: the commit denies the use of AI', seenIn: 'x' }],
  ],
  ['declared by the sender', [...commits(300, ['BRANCH']), { kind: 'DECLARED', detail: 'HUMAN' }]],
  ['counted by many rows', Array.from({ length: 500 }, () => ({ kind: 'LINES', aiLines: 9, humanLines: 1 }))],
])('of a change %s the few rows that are kept decide as all of them', (_, rows) => {
  const kept = atMost(200, rows)

  expect(kept.length).toBeLessThanOrEqual(200)
  expect(origin(kept, 5_000)).toBe(origin(rows, 5_000))
})

test('of too many that all differ the heaviest stay', () => {
  const rows: Row[] = [
    ...Array.from({ length: 300 }, (_, at) => ({ kind: 'BRANCH', tool: `t${at}` })),
    { kind: 'AUTHOR', tool: 'claude' },
  ]

  const kept = atMost(200, rows)

  expect(kept).toHaveLength(200)
  expect(kept.at(-1)).toEqual({ kind: 'AUTHOR', tool: 'claude' })
})

test('sums stay within what a column holds', () => {
  const rows = Array.from({ length: 300 }, () => ({ kind: 'LINES', aiLines: 100_000_000 }))

  expect(atMost(200, rows)).toMatchObject([{ aiLines: 1_000_000_000 }])
})
