import 'server-only'
import type { Commit, Size } from './commit'
import { GitError, streamGit } from './run.server'
import { splitFields } from './split-records'

export type Detail = 'lines' | 'names'

const UNKNOWN: Size = { linesAdded: null, linesRemoved: null, paths: [] }

/**
 * The sizes of many commits from one `git diff-tree`, each against its first parent. A file that is not here, as in a
 * partial clone, ends the whole command; then it is started again behind the commit at fault, and of that one the names
 * are read, which needs no file.
 */
export async function readSizes(
  folder: string,
  commits: readonly Commit[],
  detail: Detail = 'lines',
): Promise<Map<string, Size>> {
  const sizes = new Map<string, Size>()
  for (let rest = commits; rest.length > 0;) {
    const isWhole = await readInto(sizes, folder, rest, detail)
    if (isWhole) break

    // The last commit named may be told in part, so it begins the next round; alone, it is known to be at fault.
    const told = rest.findLastIndex(({ sha }) => sizes.has(sha))
    rest = told > 0 ? rest.slice(told) : await readFirst(sizes, folder, rest, detail)
  }
  return sizes
}

async function readFirst(
  sizes: Map<string, Size>,
  folder: string,
  [first, ...others]: readonly Commit[],
  detail: Detail,
): Promise<Commit[]> {
  if (!first) return others
  const isRead = await readInto(sizes, folder, [first], detail)
  const isNamed = isRead || (detail === 'lines' && (await readInto(sizes, folder, [first], 'names')))
  if (!isNamed) sizes.set(first.sha, UNKNOWN)

  return others
}

/** Reads what can be read, and answers whether that was all. */
async function readInto(
  sizes: Map<string, Size>,
  folder: string,
  commits: readonly Commit[],
  detail: Detail,
): Promise<boolean> {
  const asked = new Set(commits.map(({ sha }) => sha))
  const input = commits.map(({ sha, parents }) => `${sha} ${parents[0] ?? ''}`.trimEnd()).join('\n')
  const format = detail === 'lines' ? ['--numstat', '-M', '-l200'] : ['--name-only', '--no-renames']
  const reader = new SizeReader(sizes, asked, detail)
  try {
    for await (const field of splitFields(streamGit(folder, [...COMMAND, ...format], `${input}\n`))) reader.add(field)
    return true
  } catch (error) {
    if (error instanceof GitError) return false
    throw error
  }
}

// Renames are looked for among so many files at most (-l): the work grows with their square, and a change of more files
// than that is a large one either way.
const COMMAND = ['diff-tree', '--stdin', '-r', '-z', '--root', '--always', '--no-ext-diff', '--no-textconv']

/** Puts the fields of such a command together: a sha, then what the commit did to each file. */
class SizeReader {
  private size: Size = UNKNOWN
  private namesToCome = 0

  constructor(
    private readonly sizes: Map<string, Size>,
    private readonly asked: ReadonlySet<string>,
    private readonly detail: Detail,
  ) {}

  add(field: string): void {
    if (this.asked.has(field)) this.begin(field)
    else if (this.detail === 'names') this.size.paths.push(field)
    else if (this.namesToCome > 0) this.addName(field)
    else this.addNumbers(field)
  }

  private begin(sha: string): void {
    const lines = this.detail === 'lines' ? 0 : null
    this.size = { linesAdded: lines, linesRemoved: lines, paths: [] }
    this.sizes.set(sha, this.size)
  }

  /** Of a rename the old name comes first; the change touches both. */
  private addName(path: string): void {
    this.namesToCome -= 1
    this.size.paths.push(path)
  }

  /** `12\t3\tpath`; the path is left out for a rename, whose two names follow. */
  private addNumbers(field: string): void {
    const [added = '-', removed = '-', ...path] = field.split('\t')
    this.size.linesAdded = (this.size.linesAdded ?? 0) + count(added)
    this.size.linesRemoved = (this.size.linesRemoved ?? 0) + count(removed)
    if (path.join('\t') === '') this.namesToCome = 2
    else this.size.paths.push(path.join('\t'))
  }
}

/** Binary files are counted as `-`. */
function count(lines: string): number {
  return lines === '-' ? 0 : Number(lines)
}
