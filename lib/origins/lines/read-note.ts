import type { Claim } from './claim'
import { cleanModel, cleanTool } from './clean-name'
import type { Span } from './spans'

/** What a note of the Git AI standard attests, in its order; `standard` is the version it names itself. */
export type Note = { standard: string | null; claims: Claim[] }

const LONGEST_LINE = 1_000_000
const DIVIDER = '---'

/**
 * Reads a note: attested lines, a line `---`, then JSON that says which session each key stands for. Null for what is no
 * such note. Of the JSON only the tool and the model of a session are taken; it also holds names, e-mails and whole
 * transcripts, and these end here.
 */
export function readNote(text: string): Note | null {
  const divided = divide(text)
  if (!divided) return null
  const told = readMetadata(divided.metadata)
  if (!told) return null

  const claims = readAttested(divided.attested, told.sessions)
  return claims && { standard: told.standard, claims }
}

/** At the first line that is exactly `---`; a path may begin like that and go on. */
function divide(text: string): { attested: string; metadata: string } | null {
  if (text.startsWith(`${DIVIDER}\n`)) return { attested: '', metadata: text.slice(DIVIDER.length + 1) }
  const at = text.indexOf(`\n${DIVIDER}\n`)

  return at < 0 ? null : { attested: text.slice(0, at), metadata: text.slice(at + DIVIDER.length + 2) }
}

type Session = Pick<Claim, 'tool' | 'model'>

function readMetadata(text: string): { standard: string | null; sessions: Map<string, Session> } | null {
  const metadata = parse(text)
  if (!isObject(metadata)) return null
  const version = /^authorship\/(\d{1,4}(?:\.\d{1,4}){0,2})$/.exec(String(metadata.schema_version ?? ''))?.[1] ?? null
  const told = [metadata.prompts, metadata.sessions].filter(isObject).flatMap((all) => Object.entries(all))

  return { standard: version, sessions: new Map(told.map(([key, value]) => [key, sessionOf(value)])) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON is an answer: it is no note of this standard, and whoever asked counts it as unreadable.
    return null
  }
}

function sessionOf(value: unknown): Session {
  const agent = isObject(value) && isObject(value.agent_id) ? value.agent_id : {}

  return { tool: cleanTool(agent.tool), model: cleanModel(agent.model) }
}

/** Null when a line is neither a path nor an entry under one: half a note attests nothing. */
function readAttested(text: string, sessions: ReadonlyMap<string, Session>): Claim[] | null {
  const claims: Claim[] = []
  let path: string | null = null
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    if (!line.startsWith('  ')) {
      path = unquoted(line)
      continue
    }
    const entry = path === null ? null : readEntry(line)
    if (path === null || !entry) return null
    claims.push({ path, spans: entry.spans, ...writerOf(entry.key, sessions) })
  }
  return claims
}

/** A key of a human begins with `h_`. Any other is a session of a tool, also where nothing says which. */
function writerOf(key: string, sessions: ReadonlyMap<string, Session>): Omit<Claim, 'path' | 'spans'> {
  if (key.startsWith('h_')) return { by: 'human' }
  const { tool, model } = sessions.get(key.split('::', 1)[0] ?? '') ?? {}

  return { by: 'ai', ...(tool && { tool }), ...(model && { model }) }
}

function readEntry(line: string): { key: string; spans: Span[] } | null {
  const [, key, ranges] = (line.length <= LONGEST_LINE && /^ {2}(\S{1,200}) (\S+)\s*$/.exec(line)) || []
  if (!key || !ranges) return null
  const spans = ranges.split(',').map(readRange)

  return spans.every((span) => span !== null) ? { key, spans } : null
}

function readRange(text: string): Span | null {
  const [, first, last] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text) ?? []
  if (!first) return null
  const from = Number(first)
  const to = last ? Number(last) : from

  return from >= 1 && to >= from ? [from, to] : null
}

/** Quotes stand around a path with blanks, and nothing in it is escaped. */
function unquoted(line: string): string {
  const path = line.replace(/\r$/, '')

  return path.length > 1 && path.startsWith('"') && path.endsWith('"') ? path.slice(1, -1) : path
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
