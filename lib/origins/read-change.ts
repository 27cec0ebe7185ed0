import type { Evidence } from './evidence'
import { evidenceOfCommit, type CommitText } from './read-commit'
import { evidenceOfLabels } from './read-labels'
import { evidenceOfPullRequest } from './read-pull-request'

export type ChangeText = {
  sha: string
  message?: string | null
  authorName?: string | null
  authorEmail?: string | null
  authorLogin?: string | null
  branch?: string | null
  labels?: readonly string[] | null
  commits?: readonly (CommitText & { sha: string })[] | null
}

/**
 * Everything a change says about its origin: its commits, its own message, its branch, who opened it and its labels.
 * `attested` are the commits of which something is known besides, such as from a note: they are not silent.
 */
export function evidenceOfChange(change: ChangeText, attested: ReadonlySet<string> = new Set()): Evidence[] {
  const read = withOwn(change).map((commit) => ({
    isContainer: isMerge(commit.message) || isContainer(change, commit.sha),
    isAttested: attested.has(commit.sha),
    evidence: evidenceOfCommit(commit).map((row): Evidence => ({ ...row, seenIn: commit.sha })),
  }))

  return [
    ...read.flatMap(({ evidence }) => evidence),
    ...unmarked(read),
    ...evidenceOfPullRequest(change),
    ...evidenceOfLabels(change.labels ?? []),
  ]
}

/** A merge joins commits that speak for themselves. */
export function isMerge(message: string): boolean {
  return /^Merge (pull request|branch|branches|remote-tracking branch|tag|commit|[0-9a-f]{40} into) /.test(message)
}

/** GitHub merges every pull request on trial; such a commit never reaches a branch that is released. */
export function isTrialMerge(message: string): boolean {
  return /^Merge [0-9a-f]{40} into [0-9a-f]{40}\s*$/.test(message.split('\n', 1)[0] ?? '')
}

/** The commit a pull request was merged or squashed into, where the commits it consists of are known. */
function isContainer({ sha, commits }: ChangeText, candidate: string): boolean {
  return candidate === sha && (commits ?? []).some((commit) => commit.sha !== sha)
}

function withOwn({ sha, message, authorName, authorEmail, commits }: ChangeText) {
  const others = commits ?? []
  if (!message || others.some((commit) => commit.sha === sha)) return others

  // Whoever merged or squashed the commits of others is not their author.
  const author = others.length > 0 ? null : { authorName, authorEmail }
  return [...others, { sha, message, authorName: author?.authorName ?? '', authorEmail: author?.authorEmail ?? '' }]
}

type Read = { isContainer: boolean; isAttested: boolean; evidence: readonly Evidence[] }

/** Nothing is said of a change without any mark; where some commits are marked, the silence of the others counts. */
function unmarked(read: readonly Read[]): Evidence[] {
  const own = read.filter(({ isContainer, evidence, isAttested }) => !isContainer || isAttested || evidence.length > 0)
  const silent = own.filter(({ evidence, isAttested }) => evidence.length === 0 && !isAttested).length
  if (silent === 0 || silent === own.length) return []

  return [{ kind: 'UNMARKED', detail: `${silent} of ${own.length} commits carry no mark` }]
}
