import type { ChangeItem } from '@/lib/changes/change'
import type { Commit } from '@/lib/git/commit'
import { decideOrigin } from '@/lib/origins/decide'
import type { Evidence, EvidenceKind } from '@/lib/origins/evidence'
import { ORIGINS, type Origin } from '@/lib/origins/origin'
import { evidenceOfChange } from '@/lib/origins/read-change'
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
    byOrigin: Object.fromEntries(ORIGINS.map((origin) => [origin, 0])) as Record<Origin, number>,
    byTool: {} as Counts,
  }
  reverts = 0

  addCommit(commit: Commit): void {
    const signals = signalsIn(evidenceOfCommit(commit))
    this.commits.read += 1
    if (signals.length > 0) this.commits.withSignal += 1
    countTools(this.commits.byTool, signals)
  }

  addChange(item: ChangeItem): void {
    const evidence = evidenceOfChange(item)
    const { origin } = decideOrigin(evidence, { linesAdded: item.linesAdded ?? 0 })
    this.changes.found += 1
    this.changes.byOrigin[origin] += 1
    countTools(this.changes.byTool, [...signalsIn(evidence), ...evidence.filter(({ kind }) => kind === 'BRANCH')])
  }
}

function signalsIn(evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter(({ kind }) => SIGNALS.includes(kind))
}

function countTools(counts: Counts, evidence: readonly Evidence[]): void {
  for (const tool of new Set(evidence.map((row) => row.tool ?? UNKNOWN_TOOL))) counts[tool] = (counts[tool] ?? 0) + 1
}
