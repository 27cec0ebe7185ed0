import { stated, type Evidence } from './evidence'
import { findIdentity } from './tools/find-identity'
import { findName } from './tools/find-name'
import { readAssistedBy } from './read-assisted-by'
import { readGeneratedWith } from './read-generated-with'
import { readPerson, readTrailer, type Trailer } from './read-lines'
import type { Tool } from './tools/tool'
import { TOOLS } from './tools/table'

/** What one line of a message says about the origin of the code. */
export function readLine(line: string): Evidence | null {
  if (/^\s/.test(line)) return null
  const trailer = readTrailer(line)
  const evidence = (trailer && readMark(trailer)) ?? readText(line)

  return evidence && { detail: line.trim().slice(0, 200), ...evidence }
}

function readMark(trailer: Trailer): Evidence | null {
  const read = READERS.get(trailer.key)

  return read ? read(trailer.value) : readSession(trailer)
}

const READERS = new Map<string, (value: string) => Evidence | null>([
  ['co-authored-by', readCoAuthor],
  ['assisted-by', (value) => marked('ASSISTED_BY', readAssistedBy(value))],
  ['made-with', (value) => marked('GENERATED_WITH', findName(value))],
  ['generated-by', (value) => marked('GENERATED_WITH', findName(value))],
  ['ai-assisted', readDeclaration],
  ['ai-assisted-by', readDeclaration],
  ['ai-tool', readDeclaration],
  ['ai-model', readDeclaration],
  ['co-authored-by-ai', readDeclaration],
  ['entire-agent', (value) => marked('SESSION', findName(value))],
  ['entire-attribution', readAttribution],
])

function readCoAuthor(value: string): Evidence | null {
  const { name, email } = readPerson(value)
  const tool = email === null ? null : findIdentity({ name, email })
  if (!tool || tool.role === 'automation') return null
  // A bot that is not the author became a co-author because somebody took over what it suggested.
  if (tool.role !== 'agent') return { kind: 'REVIEW_SUGGESTION', tool: tool.id }

  return { kind: 'CO_AUTHOR', tool: tool.id, ...modelIn(name) }
}

/** These trailers are people's own habits, not marks a tool leaves: a statement of the person who wrote the commit. */
function readDeclaration(value: string): Evidence {
  const isDenied = /^(no|none|false|n\/a|nothing)\.?$/i.test(value)
  if (isDenied) return stated('DECLARED', 'HUMAN', 'the commit denies the use of AI')

  return { ...stated('DECLARED', 'MIXED', value.slice(0, 200)), ...findName(value) }
}

/** `Entire-Attribution: 73% agent (146/200 lines)`. What is not the agent's is not attested to be anybody's. */
function readAttribution(value: string): Evidence | null {
  const lines = /^\d{1,3}% agent \((\d{1,8})\/\d{1,8} lines\)$/.exec(value)?.[1]

  return lines && Number(lines) > 0 ? { kind: 'LINES', tool: 'entire', aiLines: Number(lines) } : null
}

function readSession({ key, value }: Trailer): Evidence | null {
  if (key === 'agent-logs-url')
    return /^https:\/\/[^/]+\/[^/]+\/[^/]+\/sessions\//.test(value) ? { kind: 'SESSION' } : null

  const session = sessions.get(key)
  return session?.value.test(value) ? { kind: 'SESSION', tool: session.tool } : null
}

function readText(line: string): Evidence | null {
  const making = readGeneratedWith(line)
  if (making) return making

  const task = findTask(line)
  return task && { kind: 'TASK_LINK', tool: task.id }
}

export function findTask(text: string): Tool | null {
  const lower = text.toLowerCase()

  return tasked.find(({ tasks }) => tasks?.some((task) => lower.includes(task))) ?? null
}

function marked(kind: Evidence['kind'], naming: { tool?: string; model?: string } | null): Evidence | null {
  return naming && { kind, ...naming }
}

/** `Claude Opus 4.6 (1M context)` → Opus 4.6 (1M context); `aider (gpt-5)` → gpt-5. */
function modelIn(name: string): { model?: string } {
  const bracketed = /^\w+ \(([^)]{1,100})\)$/.exec(name)?.[1]
  const model = bracketed ?? findName(name)?.model

  return model ? { model: model.slice(0, 250) } : {}
}

const tasked = TOOLS.filter((tool) => tool.tasks)

const sessions = new Map(
  TOOLS.flatMap((tool) => (tool.sessions ?? []).map(({ trailer, value }) => [trailer, { tool: tool.id, value }])),
)
