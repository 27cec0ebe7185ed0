import { statedOrigin, type Evidence } from './evidence'
import { findIdentity } from './tools/find-identity'
import { bodyLines } from './read-lines'
import { readLine } from './read-line'
import type { Role } from './tools/tool'

export type CommitText = {
  message: string
  authorName: string
  authorEmail: string
  committerName?: string | null
  committerEmail?: string | null
}

// A message may repeat its trailers for every squashed commit; one row a tool and model is enough.
const MOST_ROWS = 50

/**
 * Everything a commit says about its origin. The committer says nothing: GitHub commits every web merge, and Aider
 * commits what a person had left uncommitted.
 */
export function evidenceOfCommit({ message, authorName, authorEmail }: CommitText): Evidence[] {
  const author = evidenceOfAuthor(authorName, authorEmail)
  const found = new Map<string, Evidence>()
  if (author) found.set(keyOf(author), author)

  for (const line of bodyLines(message)) {
    const evidence = line === '' ? null : readLine(line)
    if (!evidence) continue
    const key = keyOf(evidence)
    if (!found.has(key)) found.set(key, evidence)
    if (found.size >= MOST_ROWS) break
  }
  return withSessionTool(withoutContradiction([...found.values()]))
}

const AUTHOR_KIND: Record<Role, Evidence['kind']> = {
  agent: 'AUTHOR',
  reviewer: 'SERVICE_BOT',
  service: 'SERVICE_BOT',
  automation: 'AUTOMATION',
}

function evidenceOfAuthor(name: string, email: string): Evidence | null {
  const tool = findIdentity({ name, email })
  if (tool) return { kind: AUTHOR_KIND[tool.role], tool: tool.id, detail: email.slice(0, 200) }
  // Aider keeps the person's address and adds to the name. The person's name stays out of the evidence.
  if (/ \(aider\)$/.test(name)) return { kind: 'AUTHOR', tool: 'aider', detail: 'author name ends in (aider)' }

  return null
}

/** A denial beside the mark of a tool is a template that nobody filled in. */
function withoutContradiction(rows: Evidence[]): Evidence[] {
  const claims = rows.filter((row) => statedOrigin(row) !== 'HUMAN')

  return claims.some((row) => row.kind !== 'AUTOMATION') ? claims : rows
}

/** GitHub's session trailer serves several agents: it belongs to whichever of them wrote the commit or took part. */
function withSessionTool(rows: Evidence[]): Evidence[] {
  const writer = rows.find((row) => row.kind === 'AUTHOR') ?? rows.find((row) => row.kind === 'CO_AUTHOR')

  return rows.map((row) => (row.kind === 'SESSION' && !row.tool && writer?.tool ? { ...row, tool: writer.tool } : row))
}

function keyOf({ kind, tool, model }: Evidence): string {
  return `${kind} ${tool} ${model}`
}
