import type { Evidence } from './evidence'
import type { Origin } from './origin'
import { WHOLLY_AI_SHARE } from './weights'

/**
 * What attested lines say together; null when none are attested, or when what is attested does not cover the change.
 *
 * They are a share of what the change adds, or of what was attested where that is more: commits of one change write
 * over each other, so their lines may add up to more than is left of them. For the same reason the share cannot tell
 * how much a commit wrote of which nothing is known; beside one a change is not wholly anybody's.
 */
export function verdictOfLines(
  evidence: readonly Evidence[],
  linesAdded: number,
  whollyAiShare = WHOLLY_AI_SHARE,
): Origin | null {
  const rows = evidence.filter((row) => row.kind === 'LINES')
  const ai = rows.reduce((sum, row) => sum + (row.aiLines ?? 0), 0)
  const human = rows.reduce((sum, row) => sum + (row.humanLines ?? 0), 0)
  const all = Math.max(linesAdded, ai + human)
  if (all === 0) return null

  if (ai / all >= whollyAiShare && !isOfSome(rows, evidence)) return 'AI'
  if (ai > 0) return 'MIXED'
  // Lines nobody attested are unknown, not human.
  return human === all && !isOfSome(rows, evidence) ? 'HUMAN' : null
}

/** Whether lines are attested commit by commit, and not of every commit. */
function isOfSome(rows: readonly Evidence[], evidence: readonly Evidence[]): boolean {
  return rows.some(({ seenIn }) => seenIn !== undefined) && evidence.some(({ kind }) => kind === 'UNMARKED')
}
