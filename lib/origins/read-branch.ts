import type { Evidence } from './evidence'
import { TOOLS } from './tools/table'

/** What the name of a branch says: some tools leave no other trace. */
export function evidenceOfBranch(branch: string): Evidence[] {
  const name = branch.replace(/^refs\/heads\//, '')
  const tool = TOOLS.find((candidate) => candidate.branch?.test(name))

  return tool ? [{ kind: 'BRANCH', tool: tool.id, detail: name.slice(0, 200) }] : []
}
