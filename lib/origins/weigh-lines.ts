import type { Evidence } from './evidence'
import type { Origin } from './origin'

/** From this share on, the few lines that a person touched do not make a change a joint work. */
const WHOLLY_AI = 0.9

/** What attested lines say together; null when none are attested, or when what is attested does not cover the change. */
export function verdictOfLines(evidence: readonly Evidence[], linesAdded: number): Origin | null {
  const rows = evidence.filter((row) => row.kind === 'LINES')
  const ai = rows.reduce((sum, row) => sum + (row.aiLines ?? 0), 0)
  const human = rows.reduce((sum, row) => sum + (row.humanLines ?? 0), 0)
  const all = Math.max(linesAdded, ai + human)
  if (all === 0) return null

  if (ai / all >= WHOLLY_AI) return 'AI'
  if (ai > 0) return 'MIXED'
  // Lines nobody attested are unknown, not human.
  return human === all ? 'HUMAN' : null
}
