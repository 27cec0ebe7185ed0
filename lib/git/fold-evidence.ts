import type { Evidence } from '@/lib/origins/evidence'

/** At most so many rows, for a request of hundreds of attested commits: of those that are too many, the lines are summed up. */
export function foldEvidence(rows: readonly Evidence[], most: number): Evidence[] {
  if (rows.length <= most) return [...rows]
  const rest = rows.slice(most - 1)
  const sum = (of: (row: Evidence) => number | undefined) => rest.reduce((total, row) => total + (of(row) ?? 0), 0)

  return [
    ...rows.slice(0, most - 1),
    {
      kind: 'LINES',
      aiLines: sum(({ aiLines }) => aiLines),
      humanLines: sum(({ humanLines }) => humanLines),
      detail: `${rest.length} findings more, summed up`,
    },
  ]
}
