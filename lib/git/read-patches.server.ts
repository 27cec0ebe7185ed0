import 'server-only'
import type { Commit } from './commit'
import { PatchReader, type LineListener, type Patch } from './patch-reader'
import { GitError, streamGit } from './run.server'
import { splitFields } from './split-records'

export type Detail = 'lines' | 'names'
export type Diffed = Pick<Commit, 'sha' | 'parents'>

const UNKNOWN: Patch = { linesAdded: null, linesRemoved: null, paths: [], added: new Map() }

/**
 * What many commits did, from one `git diff-tree`, each against its first parent. A file that is not here, as in a
 * partial clone, ends the whole command; then it is started again behind the commit at fault, and of that one the names
 * are read, which needs no file. Whoever listens to the lines hears those of such a commit's neighbours twice at most.
 */
export async function readPatches(
  folder: string,
  commits: readonly Diffed[],
  detail: Detail = 'lines',
  listener: LineListener | null = null,
): Promise<Map<string, Patch>> {
  const reading = { folder, detail, listener, patches: new Map<string, Patch>() }
  for (let rest = commits; rest.length > 0;) {
    const isWhole = await readInto(reading, rest)
    if (isWhole) break

    // The last commit named may be told in part, so it begins the next round; alone, it is known to be at fault.
    const told = rest.findLastIndex(({ sha }) => reading.patches.has(sha))
    rest = told > 0 ? rest.slice(told) : await readFirst(reading, rest)
  }
  return reading.patches
}

type Reading = { folder: string; detail: Detail; listener: LineListener | null; patches: Map<string, Patch> }

async function readFirst(reading: Reading, [first, ...others]: readonly Diffed[]): Promise<Diffed[]> {
  if (!first) return others
  const isRead = await readInto(reading, [first])
  const isNamed = isRead || (reading.detail === 'lines' && (await readInto({ ...reading, detail: 'names' }, [first])))
  if (!isNamed) reading.patches.set(first.sha, UNKNOWN)

  return others
}

/** Reads what can be read, and answers whether that was all. */
async function readInto({ folder, detail, listener, patches }: Reading, commits: readonly Diffed[]): Promise<boolean> {
  const asked = new Set(commits.map(({ sha }) => sha))
  const input = commits.map(({ sha, parents }) => `${sha} ${parents[0] ?? ''}`.trimEnd()).join('\n')
  const output = streamGit(folder, [...COMMAND, ...FORMATS[detail]], `${input}\n`)
  try {
    if (detail === 'names') await readNames(output, patches, asked)
    else await readLines(output, new PatchReader(patches, asked, listener))
    return true
  } catch (error) {
    if (error instanceof GitError) return false
    throw error
  }
}

const COMMAND = ['diff-tree', '--stdin', '-r', '--root', '--always', '--no-ext-diff', '--no-textconv', '--no-color']
const FORMATS: Record<Detail, readonly string[]> = {
  // The Git AI standard counts lines with files taken for renamed from 1% on, and a share needs one measure. They are
  // looked for among so many files at most (-l): the work grows with their square.
  lines: ['-p', '-U0', '-M1%', '-l200', '--src-prefix=a/', '--dst-prefix=b/'],
  names: ['-z', '--name-only', '--no-renames'],
}

async function readLines(output: AsyncIterable<Buffer>, reader: PatchReader): Promise<void> {
  for await (const chunk of output) reader.write(chunk)
}

async function readNames(
  output: AsyncIterable<Buffer>,
  patches: Map<string, Patch>,
  asked: ReadonlySet<string>,
): Promise<void> {
  let paths: string[] = []
  for await (const field of splitFields(output)) {
    if (!asked.has(field)) paths.push(field)
    else patches.set(field, { ...UNKNOWN, paths: (paths = []) })
  }
}
