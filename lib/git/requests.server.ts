import 'server-only'
import { createHash } from 'node:crypto'
import type { Landing } from './group-changes'
import { linesOf } from './lines-of'
import type { Diffed } from './read-patches.server'
import { askGit, GitError, streamGit } from './run.server'

// As the hosts keep them, and as clones that fetch them usually name them. `pull/N/merge` is a merge on trial.
const REF =
  /^(?<tip>[0-9a-f]{40,64}) refs\/(?:remotes\/[^/]+\/)?(?<kind>pull|pr|merge-requests)\/(?<number>\d{1,9})(?:\/head)?$/
const MOST_COMMITS = 1_000

/** The requests whose own commits are still at hand although the default branch never took them up. */
export class Requests {
  private constructor(
    private readonly tips: ReadonlyMap<string, string>,
    /** Every commit that requests alone lead to, with its parents. */
    readonly parents: ReadonlyMap<string, string[]>,
    /** What stands for all their tips together; null where there are none. */
    readonly mark: string | null,
  ) {}

  static async open(folder: string, head: string): Promise<Requests> {
    const listed = await askGit(folder, ['for-each-ref', '--format=%(objectname) %(refname)', ...PLACES])
    const tips = new Map<string, string>()
    for (const line of listed?.split('\n') ?? []) {
      const { tip, kind, number } = REF.exec(line)?.groups ?? {}
      if (tip && number) tips.set(keyOf(kind === 'merge-requests', Number(number)), tip)
    }
    const mark = createHash('sha1')
      .update([...tips].join('\n'))
      .digest('hex')

    return new Requests(tips, await readParents(folder, head, tips), tips.size > 0 ? mark : null)
  }

  /** The commits of the request that somebody squashed into this one, without merges; none where they are not here. */
  commitsOf({ commit, request, commits: [own, ...others] }: Landing): Diffed[] {
    if (!request || !own || own.parents.length > 1 || others.length > 0) return []
    const isGitLab = /^See merge request \S{0,300}!\d{1,9}\s*$/m.test(commit.message)
    const tip = this.tips.get(keyOf(isGitLab, request.number))
    const found = new Map<string, Diffed>()
    for (const queue = tip ? [tip] : []; queue.length > 0;) {
      const sha = queue.pop()!
      const parents = this.parents.get(sha)
      if (!parents || found.has(sha)) continue

      found.set(sha, { sha, parents })
      queue.push(...parents)
      if (found.size > MOST_COMMITS) return []
    }
    return [...found.values()].filter(({ parents }) => parents.length < 2)
  }
}

const PLACES = ['refs/pull', 'refs/merge-requests', 'refs/remotes']

/** A number alone says too little: `(#7)` in a project of GitLab is an issue, and not the merge request `!7`. */
function keyOf(isGitLab: boolean, number: number): string {
  return `${isGitLab ? '!' : '#'}${number}`
}

async function readParents(folder: string, head: string, tips: ReadonlyMap<string, string>) {
  const parents = new Map<string, string[]>()
  if (tips.size === 0) return parents
  const input = [...tips.values(), `^${head}`].join('\n')
  try {
    for await (const line of linesOf(streamGit(folder, ['rev-list', '--parents', '--stdin'], `${input}\n`))) {
      const [sha = '', ...rest] = line.split(' ')
      parents.set(sha, rest)
    }
  } catch (error) {
    // A clone that names requests without holding their commits knows nothing of them.
    if (!(error instanceof GitError)) throw error
    parents.clear()
  }
  return parents
}
