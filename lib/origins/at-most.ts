import { type Evidence, EvidenceKind } from './evidence'
import { sentEvidence } from './read-row'

type Row = Omit<Evidence, 'kind'> & { kind: string }

const MOST_LINES = 1_000_000_000

/**
 * So many rows and no more, in their order, chosen so that they decide as all of them would: commits that say the same
 * are told once, counts of lines are added up, and what is still too much is left out from the lightest on.
 */
export function atMost(most: number, rows: readonly Row[]): Row[] {
  if (rows.length <= most) return [...rows]

  const told = summedLines(oncePerWording(rows))
  if (told.length <= most) return told
  const kept = new Set(told.toSorted((one, other) => rankOf(one) - rankOf(other)).slice(0, most))
  return told.filter((row) => kept.has(row))
}

/** Of commits with the very same marks the first stands for the others. */
function oncePerWording(rows: readonly Row[]): Row[] {
  const commits = new Map<string, string[]>()
  for (const { seenIn, kind, tool, detail } of rows) {
    // Of a statement the detail is what it states; of a mark it is the line that it was read from.
    const mark = `${kind} ${tool ?? ''} ${kind === 'DECLARED' ? (detail ?? '') : ''}`
    if (seenIn) commits.set(seenIn, [...(commits.get(seenIn) ?? []), mark])
  }

  const known = new Set<string>()
  const repeated = new Set<string>()
  for (const [seenIn, marks] of commits) {
    const wording = marks.toSorted().join('\n')
    if (known.has(wording)) repeated.add(seenIn)
    known.add(wording)
  }
  return rows.filter((row) => !row.seenIn || !repeated.has(row.seenIn) || isOfLines(row))
}

/** Only what all lines come to is ever asked; by tool and model for who reads it. */
function summedLines(rows: readonly Row[]): Row[] {
  const sums = new Map<string, Row>()
  for (const { seenIn: _, ...row } of rows.filter(isOfLines)) {
    const key = JSON.stringify([row.kind, row.tool, row.model])
    const { aiLines = 0, humanLines = 0 } = sums.get(key) ?? {}
    sums.set(key, {
      ...row,
      aiLines: Math.min(aiLines + (row.aiLines ?? 0), MOST_LINES),
      humanLines: Math.min(humanLines + (row.humanLines ?? 0), MOST_LINES),
    })
  }
  return [...rows.filter((row) => !isOfLines(row)), ...sums.values()]
}

function isOfLines(row: Row): boolean {
  return sentEvidence(row)?.kind === 'LINES'
}

/** What qualifies the others must not be missing among them. */
function rankOf(row: Row): number {
  const kind = sentEvidence(row)?.kind
  if (kind === undefined) return EvidenceKind.options.length
  return kind === 'UNMARKED' ? -1 : EvidenceKind.options.indexOf(kind)
}
