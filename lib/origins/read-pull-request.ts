import type { Evidence } from './evidence'
import { evidenceOfBranch } from './read-branch'
import { findLogin } from './tools/find-identity'
import { bodyLines } from './read-lines'
import { readLine } from './read-line'

/** What a pull request says beside its commits: who opened it, from which branch, and what the description holds. */
export function evidenceOfPullRequest(request: {
  authorLogin?: string | null
  branch?: string | null
  body?: string | null
}): Evidence[] {
  return [
    ...evidenceOfLogin(request.authorLogin ?? ''),
    ...evidenceOfBody(request.body ?? ''),
    ...evidenceOfBranch(request.branch ?? ''),
  ]
}

function evidenceOfLogin(login: string): Evidence[] {
  const tool = findLogin(login)
  if (!tool) return []
  if (tool.role === 'agent') return [{ kind: 'PULL_REQUEST_AUTHOR', tool: tool.id, detail: login.slice(0, 200) }]

  return [
    { kind: tool.role === 'automation' ? 'AUTOMATION' : 'SERVICE_BOT', tool: tool.id, detail: login.slice(0, 200) },
  ]
}

function evidenceOfBody(body: string): Evidence[] {
  // A description has no subject line, and the first of its lines counts like the others.
  const rows = bodyLines(`\n${body}`).map(readLine)

  return rows.filter((row): row is Evidence => row?.kind === 'TASK_LINK' || row?.kind === 'GENERATED_WITH').slice(0, 20)
}
