import { statedOrigin, type Evidence, type EvidenceKind } from './evidence'
import { originOfLabel } from './read-labels'
import { hasOtherCommits, isDenial, isDivided, verdictOfMark } from './weigh-marks'
import { verdictOfLines } from './weigh-lines'
import type { Origin } from './origin'

export type Decision = { origin: Origin; basis: Evidence | null; confidence: number }

/**
 * From the heaviest to the lightest, with the confidence that a row without one of its own has.
 *
 * DECLARED stands where it stands because a sender may know what git does not (a form, a label), but may also fill the
 * field by default: it outweighs what a message says, and neither lines counted one by one nor the commit's own author.
 */
const WEIGHTS: Record<EvidenceKind, number> = {
  PERSON: 1,
  LINES: 0.95,
  AUTHOR: 0.95,
  DECLARED: 0.9,
  PULL_REQUEST_AUTHOR: 0.9,
  SESSION: 0.85,
  CO_AUTHOR: 0.8,
  ASSISTED_BY: 0.8,
  GENERATED_WITH: 0.75,
  TASK_LINK: 0.7,
  LABEL: 0.6,
  BRANCH: 0.5,
  REVIEW_SUGGESTION: 0.4,
  // A policy speaks about what carries no mark, so every mark goes before it.
  POLICY: 0.7,
  UNMARKED: 0,
  AUTOMATION: 0,
  SERVICE_BOT: 0,
}

const BY_WEIGHT = Object.keys(WEIGHTS) as EvidenceKind[]

/**
 * The origin that the evidence supports, and the row that decided it. Without evidence it is UNKNOWN, never HUMAN:
 * half of the commits known to hold AI lines say nothing about it. `linesAdded` is what attested lines are a share of.
 */
export function decideOrigin(
  evidence: readonly Evidence[],
  { linesAdded = 0 }: { linesAdded?: number } = {},
): Decision {
  for (const kind of BY_WEIGHT) {
    // Of two statements of one kind the later one holds: a person may think again.
    const rows = evidence.filter((row) => row.kind === kind).reverse()

    for (const row of rows) {
      const origin = verdict(row, evidence, linesAdded)
      if (origin) return { origin, basis: row, confidence: row.confidence ?? WEIGHTS[kind] }
    }
  }
  return { origin: 'UNKNOWN', basis: isOnlyBots(evidence) ? botAmong(evidence) : null, confidence: 0 }
}

/** What a row says in the company of the others; null when it leaves the question to lighter ones. */
function verdict(row: Evidence, evidence: readonly Evidence[], linesAdded: number): Origin | null {
  switch (row.kind) {
    case 'PERSON':
      return statedOrigin(row)
    case 'DECLARED':
      return verdictOfDeclaration(row, evidence)
    case 'LINES':
      return verdictOfLines(evidence, linesAdded)
    case 'LABEL':
      return originOfLabel(row.detail)
    case 'POLICY':
      return isOnlyBots(evidence) ? null : (statedOrigin(row) ?? 'HUMAN')
    case 'PULL_REQUEST_AUTHOR':
    case 'TASK_LINK':
    case 'BRANCH':
      return 'AI'
    case 'UNMARKED':
    case 'AUTOMATION':
    case 'SERVICE_BOT':
      return null
    default:
      return isDivided(evidence) ? 'MIXED' : verdictOfMark(row, evidence)
  }
}

/** Who declares UNKNOWN declares nothing; a person who says so has looked. A commit that denies AI speaks for itself alone. */
function verdictOfDeclaration(row: Evidence, evidence: readonly Evidence[]): Origin | null {
  const origin = statedOrigin(row)
  if (origin === 'UNKNOWN' || (isDenial(row) && hasOtherCommits(evidence))) return null

  return origin
}

/** Automation is neither AI nor human, so a policy about unmarked work does not make it human. */
function isOnlyBots(evidence: readonly Evidence[]): boolean {
  return botAmong(evidence) !== null && !evidence.some((row) => row.kind === 'UNMARKED')
}

function botAmong(evidence: readonly Evidence[]): Evidence | null {
  return evidence.find((row) => row.kind === 'SERVICE_BOT' || row.kind === 'AUTOMATION') ?? null
}
