import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { csv } from '@/lib/csv'
import { db } from '@/lib/db/client.server'
import { foreseeProblems } from './check.server'
import type { Problem } from './import'
import { requireImport } from './require-import.server'

/** What is wrong with the rows of a file, a line a cell, harmless to a spreadsheet. */
export async function problemsCsv(id: string, actor: Actor): Promise<string> {
  const { status } = await requireImport(id, actor)
  const problems = status === 'READY' ? await foreseeProblems(id, actor) : await keptProblems(id)
  return csv(
    ['line', 'column', 'value', 'problem'],
    problems.map(({ line, column, value, problem }) => [line, column, value, problem]),
  )
}

function keptProblems(importId: string): Promise<Problem[]> {
  const select = { line: true, column: true, value: true, problem: true } as const
  return db().importProblem.findMany({ where: { importId }, orderBy: [{ line: 'asc' }, { id: 'asc' }], select })
}
