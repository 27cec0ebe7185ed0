import { statedOrigin, type Evidence, type EvidenceKind } from './evidence'

const MARKS: readonly EvidenceKind[] = ['AUTHOR', 'SESSION', 'CO_AUTHOR', 'ASSISTED_BY', 'GENERATED_WITH']

/** A capture tool: it records sessions with other tools, and is not a second hand in the work. */
const CAPTURING = 'entire'

/** What the mark says about the commit it was seen in. */
export function verdictOfMark(mark: Evidence, evidence: readonly Evidence[]): 'AI' | 'MIXED' {
  switch (mark.kind) {
    case 'ASSISTED_BY':
    case 'REVIEW_SUGGESTION':
      return 'MIXED'
    case 'CO_AUTHOR':
      return isOnlyPen(mark, evidence) ? 'AI' : 'MIXED'
    default:
      return 'AI'
  }
}

/** True when a change has a part by a tool and another part that is not, or is by another tool. */
export function isDivided(evidence: readonly Evidence[]): boolean {
  const marks = evidence.filter((row) => MARKS.includes(row.kind))
  const tools = new Set(marks.map((row) => row.tool).filter((tool) => tool && tool !== CAPTURING))
  if (tools.size > 1 || evidence.some((row) => row.kind === 'UNMARKED' || isDenial(row))) return true

  const commits = new Map<string, boolean>()
  for (const mark of marks) {
    const commit = mark.seenIn ?? ''
    commits.set(commit, commits.get(commit) || verdictOfMark(mark, evidence) === 'AI')
  }
  return [...commits.values()].includes(false)
}

/** A commit that says of itself that no AI was used. */
export function isDenial(row: Evidence): boolean {
  return row.kind === 'DECLARED' && row.seenIn !== undefined && statedOrigin(row) === 'HUMAN'
}

/** True when something is known, or known to be missing, of the other commits of the change. */
export function hasOtherCommits(evidence: readonly Evidence[]): boolean {
  return evidence.some((row) => row.kind === 'UNMARKED' || MARKS.includes(row.kind))
}

/** A co-author wrote it all when the message says so, or when the author is a bot that merely holds the pen. */
function isOnlyPen(mark: Evidence, evidence: readonly Evidence[]): boolean {
  return evidence.some(
    ({ kind, seenIn }) =>
      seenIn === mark.seenIn && (kind === 'GENERATED_WITH' || kind === 'AUTOMATION' || kind === 'SERVICE_BOT'),
  )
}
