import type { ChangeItem } from '@/lib/changes/change'
import { subjectOf, type Commit, type Size } from './commit'
import { cutMessage } from './cut-message'
import { foldEvidence } from './fold-evidence'
import type { Measured } from './measured'
import { webAddressOf } from './read-remote'

export type Place = { repository: string; web: string | null; team?: string; service?: string }

const MOST_COMMITS = 1_000
const MOST_SHAS = 2_000
const MOST_PATHS = 1_000
const MOST_FINDINGS = 100
const LONGEST_MESSAGE = 64_000
// One item must fit into a request. Counted in characters, with room for those that take several bytes.
const LONGEST_ITEM = 300_000
const SLIM_MESSAGES = 150_000

/** A change in the shape in which it is sent. Its event time is that of the merge, so that a second scan changes nothing. */
export function toChange({ landing, size, position, evidence, inDiff }: Measured, place: Place): ChangeItem {
  const { commit, request, commits } = landing
  const own = commits.length > 0 ? commits : [commit]
  const isMerge = own[0] !== commit
  const writer = own[0] ?? commit
  const mergedAt = new Date(commit.committedAt).toISOString()
  const longest = Math.min(LONGEST_MESSAGE, Math.max(500, Math.floor(LONGEST_ITEM / own.length)))

  return {
    source: 'git',
    externalId: `${place.repository}@${commit.sha}`,
    eventAt: mergedAt,
    repository: place.repository,
    sha: commit.sha,
    shas: [...new Set([commit, ...own].map(({ sha }) => sha))].slice(0, MOST_SHAS),
    title: titleOf(request?.title ?? subjectOf(commit.message), commit.sha),
    mergedAt,
    authorName: writer.authorName.slice(0, 300).toWellFormed(),
    authorEmail: writer.authorEmail.slice(0, 300).toWellFormed(),
    commits: own.slice(0, MOST_COMMITS).map((part) => toCommitItem(part, longest)),
    ...(isMerge && { message: cutMessage(commit.message, longest) }),
    ...(request && { number: request.number }),
    ...(request?.branch && { branch: request.branch.slice(0, 500).toWellFormed() }),
    ...(place.web && { url: webAddressOf(place.web, { sha: commit.sha, number: request?.number }) }),
    ...(place.team && { team: place.team }),
    ...(place.service && { service: place.service }),
    ...(size && sizeFields(size)),
    ...(position !== null && { position }),
    ...(inDiff && { telemetry: { inDiff } }),
    ...(evidence.length > 0 && { evidence: foldEvidence(evidence, MOST_FINDINGS) }),
  }
}

/** The same change in the fewest bytes, for one that no request could hold. */
export function slimChange(item: ChangeItem): ChangeItem {
  const longest = Math.floor(SLIM_MESSAGES / Math.max(1, item.commits?.length ?? 1))
  const commits = item.commits?.map((commit) => ({ ...commit, message: cutMessage(commit.message, longest) }))

  return { ...item, commits, paths: [], ...(item.message && { message: cutMessage(item.message, 5_000) }) }
}

export function titleOf(text: string, sha: string): string {
  return text.slice(0, 500).toWellFormed().trim() || `Commit ${sha.slice(0, 12)}`
}

function toCommitItem(commit: Commit, longest: number): NonNullable<ChangeItem['commits']>[number] {
  return {
    sha: commit.sha,
    message: cutMessage(commit.message, longest),
    authorName: commit.authorName.slice(0, 300),
    authorEmail: commit.authorEmail.slice(0, 300),
    committerName: commit.committerName.slice(0, 300),
    committerEmail: commit.committerEmail.slice(0, 300),
  }
}

function sizeFields({ linesAdded, linesRemoved, paths }: Size): Partial<ChangeItem> {
  return {
    ...(linesAdded !== null && { linesAdded }),
    ...(linesRemoved !== null && { linesRemoved }),
    filesChanged: paths.length,
    paths: paths.filter((path) => path !== '' && path.length <= 300).slice(0, MOST_PATHS),
  }
}
