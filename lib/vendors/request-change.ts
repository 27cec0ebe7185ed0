import type { ChangeItem } from '@/lib/changes/change'
import { titleOf } from '@/lib/git/to-change'
import { evidenceOfPullRequest } from '@/lib/origins/read-pull-request'
import { telemetryOfDescription } from '@/lib/telemetry/read-description'
import type { WordRule } from '@/lib/telemetry/read-labels'
import { cut } from './payload'

/**
 * A change has the name that a scan of the history gives it: what the host says of a merged request and what git says
 * of the commit it became are one record.
 */
export function nameOfChange(repository: string, sha: string): Pick<ChangeItem, 'source' | 'externalId'> {
  return { source: 'git', externalId: `${repository}@${sha}` }
}

export type MergedRequest = {
  repository: string
  /** The commit on the default branch that it became. */
  sha: string
  number: number
  title: string
  url: string | null
  branch: string
  labels: readonly string[]
  /** What it says of itself. Read and not kept. */
  description: string | null
  openedAt: string
  mergedAt: string
  /** As of when the host says all this. */
  at: string
}

/**
 * A merged request as the change it is. What its host does not know, such as its paths, is left out: it may be known
 * elsewhere. `words` are our own ones beside the checkboxes of its description.
 */
export function changeOfRequest({ description, ...request }: MergedRequest, words: readonly WordRule[]): ChangeItem {
  const { repository, sha, number, openedAt, mergedAt, at } = request

  return {
    ...nameOfChange(repository, sha),
    eventAt: Date.parse(at) < Date.parse(mergedAt) ? mergedAt : at,
    repository,
    sha,
    number,
    title: titleOf(cut(request.title, 500), sha),
    mergedAt,
    openedAt,
    branch: cut(request.branch, 500),
    labels: request.labels.slice(0, 200).map((label) => cut(label, 200)),
    descriptionEvidence: evidenceOfPullRequest({ body: description }),
    telemetry: { inDescription: telemetryOfDescription(description ?? '', words).slice(0, 200) },
    ...(request.url && { url: request.url.slice(0, 2000) }),
  }
}
