import type { Evidence } from '../evidence'
import type { CheckpointSession } from './read-checkpoint'

const MOST_TOOLS = 20
const SOURCE = 'Entire checkpoint'

/**
 * The findings that a checkpoint makes about a commit that added so many lines. Each of its sessions counts the whole
 * commit anew, so the lines of the one that counted most are taken and not their sum.
 */
export function evidenceOfCheckpoint(
  sessions: readonly CheckpointSession[],
  added: number,
  seenIn: string,
): Evidence[] {
  const tools = [...new Set(sessions.flatMap(({ tool }) => tool ?? []))].slice(0, MOST_TOOLS)
  const most = sessions.reduce<CheckpointSession | null>(
    (best, session) => ((session.aiLines ?? 0) > (best?.aiLines ?? 0) ? session : best),
    null,
  )
  const aiLines = Math.min(most?.aiLines ?? 0, added)

  return [
    ...tools.map((tool): Evidence => ({ kind: 'SESSION', tool, detail: SOURCE, seenIn })),
    ...(aiLines > 0
      ? [{ kind: 'LINES' as const, ...(most?.tool && { tool: most.tool }), aiLines, detail: SOURCE, seenIn }]
      : []),
  ]
}
