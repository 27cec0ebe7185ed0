import type { ChangeItem } from '@/lib/changes/change'
import { subjectOf } from '@/lib/git/commit'
import { cutMessage } from '@/lib/git/cut-message'
import { readRequest } from '@/lib/git/read-request'
import { titleOf } from '@/lib/git/to-change'
import { isMerge } from '@/lib/origins/read-change'
import { cut, said } from './payload'
import { nameOfChange } from './request-change'

/** A commit as a push tells it. Its parents are not said. */
export type PushedCommit = {
  sha: string
  message: string
  committedAt: string
  url: string | null
  authorName: string
  /** null where the host keeps it back. */
  authorEmail: string | null
  paths: string[]
}

export type Push = {
  repository: string
  /** Of the default branch, new there, oldest first. */
  commits: PushedCommit[]
  /** When it arrived, where that is said. */
  pushedAt: string | null
  addressOfRequest: (number: number) => string
}

const LONGEST_MESSAGE = 64_000
const MOST_PATHS = 1_000

/**
 * The changes that a push brings, under the same names a scan gives them. A commit is a change by itself. Where one of
 * them merges a request, the others may be what was merged, which no push tells apart: then only such merges are.
 * A merge that closes no request joins two lines and is none.
 */
export function changesOfPush({ commits, ...push }: Push): ChangeItem[] {
  const closing = commits.filter(({ message }) => isMerge(message) && readRequest(message) !== null)
  const own = closing.length > 0 ? closing : commits.filter(({ message }) => !isMerge(message))

  return own.map((commit) => toChange(commit, push))
}

function toChange(commit: PushedCommit, { repository, pushedAt, addressOfRequest }: Omit<Push, 'commits'>): ChangeItem {
  const { sha, message, committedAt, url, authorName, authorEmail, paths } = commit
  const request = readRequest(message)
  const mergedAt = request ? committedAt : later(committedAt, pushedAt)

  return {
    ...nameOfChange(repository, sha),
    // What its request says of itself is said at the merge or later, and so outranks what was read from the message.
    eventAt: mergedAt,
    repository,
    sha,
    title: titleOf(cut(request?.title ?? subjectOf(message), 500), sha),
    mergedAt,
    message: cut(cutMessage(message, LONGEST_MESSAGE), LONGEST_MESSAGE),
    ...(request ? { number: request.number, url: addressOfRequest(request.number) } : said('url', url, 2000)),
    ...(request?.branch && { branch: cut(request.branch, 500) }),
    // Whoever merged is not who wrote, and what a merge touched is not told whole.
    ...(!isMerge(message) && {
      ...said('authorName', authorName, 300),
      ...said('authorEmail', authorEmail, 300),
      filesChanged: paths.length,
      paths: paths
        .filter((path) => path !== '' && path.length <= 300)
        .slice(0, MOST_PATHS)
        .map((path) => cut(path, 300)),
    }),
  }
}

function later(one: string, other: string | null): string {
  return other !== null && Date.parse(other) > Date.parse(one) ? other : one
}
