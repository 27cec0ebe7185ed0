import { statedOrigin, type Evidence } from './evidence'
import { originOfLabel } from './read-labels'
import { hasOtherCommits, isDenial, isDivided, verdictOfMark } from './weigh-marks'
import { verdictOfLines } from './weigh-lines'
import type { Origin } from './origin'
import { isSilenced, orderOf, type Weighing, weightOf } from './weights'

export type Decision = { origin: Origin; basis: Evidence | null; confidence: number }

/**
 * The origin that the evidence supports, and the row that decided it. Without evidence it is UNKNOWN, never HUMAN:
 * half of the commits known to hold AI lines say nothing about it. `linesAdded` is what attested lines are a share of,
 * `settings` what this organisation weighs otherwise.
 */
export function decideOrigin(
  evidence: readonly Evidence[],
  { linesAdded = 0, settings = {} }: { linesAdded?: number; settings?: Weighing } = {},
): Decision {
  const heard = evidence.filter((row) => !isSilenced(row.kind, settings))

  for (const kind of orderOf(settings)) {
    // Of two statements of one kind the later one holds: a person may think again.
    const rows = heard.filter((row) => row.kind === kind).reverse()

    for (const row of rows) {
      const origin = verdict(row, heard, { linesAdded, settings })
      if (origin) return { origin, basis: row, confidence: row.confidence ?? weightOf(kind, settings) }
    }
  }
  return { origin: 'UNKNOWN', basis: isOnlyBots(heard) ? botAmong(heard) : null, confidence: 0 }
}

/** What a row says in the company of the others; null when it leaves the question to lighter ones. */
function verdict(
  row: Evidence,
  evidence: readonly Evidence[],
  { linesAdded, settings }: { linesAdded: number; settings: Weighing },
): Origin | null {
  switch (row.kind) {
    case 'PERSON':
      return statedOrigin(row)
    case 'DECLARED':
      return verdictOfDeclaration(row, evidence)
    case 'LINES':
      return verdictOfLines(evidence, linesAdded, settings.whollyAiShare)
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
