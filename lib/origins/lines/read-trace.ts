import type { Claim, Writer } from './claim'
import { cleanModel, cleanTool } from './clean-name'
import type { Span } from './spans'

/** What one record of Agent Trace says. `revision` is what was checked out while the code was written. */
export type Trace = { version: string | null; revision: string | null; claims: Claim[] }

type Known = Record<string, unknown>
type Said = Omit<Claim, 'path' | 'spans'> | null

const MOST_CLAIMS = 100_000

/**
 * Reads one record, leniently: keys that are not known are passed over, and so is each part that cannot be read. Null
 * for what is no record. Links to conversations and tasks are not taken, for they may name a file on somebody's machine.
 */
export function readTrace(record: unknown): Trace | null {
  if (!isObject(record) || !Array.isArray(record.files)) return null
  const vcs = isObject(record.vcs) ? record.vcs : {}
  const revision = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i.exec(String(vcs.revision ?? ''))?.[0]?.toLowerCase() ?? null
  const version = /^\d{1,4}(?:\.\d{1,4}){0,2}$/.exec(String(record.version ?? ''))?.[0] ?? null
  const tool = cleanTool(isObject(record.tool) ? record.tool.name : undefined)
  const isGit = vcs.type === undefined || vcs.type === 'git'

  return {
    version,
    revision: isGit ? revision : null,
    claims: record.files.flatMap((file) => claimsOf(file, tool)).slice(0, MOST_CLAIMS),
  }
}

/** One record a line; a line that is none is passed over. */
export function readTraces(text: string): { traces: Trace[]; unreadable: number } {
  const traces: Trace[] = []
  let unreadable = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const trace = readTrace(parse(line))
    if (trace) traces.push(trace)
    else unreadable += 1
  }
  return { traces, unreadable }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Counted as unreadable by whoever asked.
    return null
  }
}

function claimsOf(file: unknown, tool: string | undefined): Claim[] {
  const path = isObject(file) ? pathOf(file.path) : null
  if (path === null || !isObject(file)) return []

  return objectsIn(file.conversations).flatMap((conversation) =>
    objectsIn(conversation.ranges).flatMap((range) => {
      // What a range says of its writer goes before what its conversation says.
      const said = saidBy(isObject(range.contributor) ? range.contributor : conversation.contributor, tool)
      const span = spanOf(range)
      return said && span ? [{ path, spans: [span], ...said }] : []
    }),
  )
}

/** `.sessions`, `.shell-history` and `.unknown` stand for what lies in no file. */
function pathOf(value: unknown): string | null {
  if (typeof value !== 'string' || value === '' || value.length > 4_096 || /^([/\\]|[a-z]:|\.\.)/i.test(value))
    return null
  const path = value.replace(/^(\.\/)+/, '')

  return path === '' || PSEUDO.has(path) ? null : path
}

const PSEUDO = new Set(['.sessions', '.shell-history', '.unknown'])
const WRITERS: Record<string, Writer> = { ai: 'ai', human: 'human', mixed: 'both' }

/** Who did it is not known is said as `unknown`, and says nothing. */
function saidBy(contributor: unknown, tool: string | undefined): Said {
  if (!isObject(contributor) || typeof contributor.type !== 'string') return null
  const by = Object.hasOwn(WRITERS, contributor.type) ? WRITERS[contributor.type] : undefined
  if (!by) return null
  const model = cleanModel(contributor.model_id)

  return by === 'human' ? { by } : { by, ...(tool && { tool }), ...(model && { model }) }
}

function spanOf({ start_line: from, end_line: to }: Known): Span | null {
  return isLine(from) && isLine(to) && to >= from ? [from, to] : null
}

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1_000_000_000
}

function objectsIn(value: unknown): Known[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isObject(value: unknown): value is Known {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
