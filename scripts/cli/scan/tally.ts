import type { ChangeItem } from '@/lib/changes/change'
import type { Commit } from '@/lib/git/commit'
import { originOf } from '@/lib/changes/evidence-of'
import type { Failure, How } from '@/lib/git/find-failures'
import type { EvidenceKind } from '@/lib/origins/evidence'
import { ORIGINS, type Origin } from '@/lib/origins/origin'
import { evidenceOfCommit } from '@/lib/origins/read-commit'

type Counts = Record<string, number>

/** These kinds show that a tool took part; the others say something else, or too little. */
const SIGNALS: readonly EvidenceKind[] = [
  'AUTHOR',
  'SESSION',
  'CO_AUTHOR',
  'ASSISTED_BY',
  'GENERATED_WITH',
  'REVIEW_SUGGESTION',
]
export const UNKNOWN_TOOL = 'unknown'

/** What a scan has seen. Commits are counted one by one, also where many of them make one change. */
export class Tally {
  readonly commits = { read: 0, withSignal: 0, byTool: {} as Counts }
  readonly changes = {
    found: 0,
    sentBefore: 0,
    undated: 0,
    /** Of which something is known line by line. */
    attested: 0,
    /** Whose added lines were read for telemetry, and those that hold some. */
    telemetryRead: 0,
    telemetryFound: 0,
    byOrigin: Object.fromEntries(ORIGINS.map((origin) => [origin, 0])) as Record<Origin, number>,
    byTool: {} as Counts,
  }
  readonly failures: Record<How, number> = { REVERTED: 0, FIXED: 0 }

  addCommit(commit: Commit): void {
    const signals = signalsIn(evidenceOfCommit(commit))
    this.commits.read += 1
    if (signals.length > 0) this.commits.withSignal += 1
    countTools(this.commits.byTool, signals)
  }

  addChange(item: ChangeItem): void {
    const { evidence, origin } = originOf(item)
    const lines = evidence.filter(({ kind, aiLines }) => kind === 'LINES' && (aiLines ?? 0) > 0)
    this.changes.found += 1
    this.changes.byOrigin[origin] += 1
    if (evidence.some(({ kind }) => kind === 'LINES')) this.changes.attested += 1
    const inDiff = item.telemetry?.inDiff
    if (inDiff) this.changes.telemetryRead += 1
    if (inDiff?.some(({ presence }) => presence === 'YES')) this.changes.telemetryFound += 1
    countTools(this.changes.byTool, [
      ...signalsIn(evidence),
      ...lines,
      ...evidence.filter(({ kind }) => kind === 'BRANCH'),
    ])
  }

  addFailure({ how }: Failure): void {
    this.failures[how] += 1
  }
}

type Named = { kind: string; tool?: string }

function signalsIn<Row extends Named>(evidence: readonly Row[]): Row[] {
  return evidence.filter(({ kind }) => SIGNALS.includes(kind as EvidenceKind))
}

function countTools(counts: Counts, evidence: readonly Named[]): void {
  for (const tool of new Set(evidence.map((row) => row.tool ?? UNKNOWN_TOOL))) counts[tool] = (counts[tool] ?? 0) + 1
}
