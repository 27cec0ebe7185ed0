import { cleanTool } from './clean-name'
import { findName } from '../tools/find-name'

/** What Entire noted of one session of a checkpoint. Its lines of humans are what was left over, so they attest nobody. */
export type CheckpointSession = { tool?: string; aiLines: number | null }

/** Where the sessions of a checkpoint are described, as its own description lists them; null for what is no description. */
export function sessionPaths(text: string): string[] | null {
  const metadata = parse(text)
  if (!isObject(metadata)) return null
  const sessions = Array.isArray(metadata.sessions) ? metadata.sessions.filter(isObject) : []

  return sessions.flatMap(({ metadata: path }) =>
    typeof path === 'string' && /^\/?[0-9a-f]{2}\/[0-9a-f]{10}\/\d{1,4}\/metadata\.json$/.test(path)
      ? [path.replace(/^\//, '')]
      : [],
  )
}

export function readCheckpointSession(text: string): CheckpointSession | null {
  const metadata = parse(text)
  if (!isObject(metadata)) return null
  const named = typeof metadata.agent === 'string' ? metadata.agent.trim() : ''
  const tool = findName(named)?.tool ?? cleanTool(named)
  const lines = isObject(metadata.initial_attribution) ? metadata.initial_attribution.agent_lines : null
  const isCount = typeof lines === 'number' && Number.isInteger(lines) && lines >= 0 && lines <= 100_000_000

  return { ...(tool && { tool }), aiLines: isCount ? lines : null }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Whoever asked takes it for a checkpoint that says nothing.
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
