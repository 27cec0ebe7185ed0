import { z } from 'zod'
import type { ChangeItem } from '@/lib/changes/change'
import { Count, Sha } from '@/lib/ingest/fields'
import type { WordRule } from '@/lib/telemetry/read-labels'
import { nothing, type Reading, told } from '../fact'
import { cut, fitting, VendorTime } from '../payload'
import { changeOfRequest } from '../request-change'
import { Account, Repository } from './repository'

export const PullRequest = z.object({
  number: z.int().min(1),
  title: z.string(),
  body: z.string().nullish(),
  html_url: z.string().nullish(),
  user: Account.nullish(),
  head: z.object({ ref: z.string(), sha: Sha }),
  base: z.object({ ref: z.string() }),
  labels: z.array(z.object({ name: z.string() })).nullish(),
  /** Also set where it was not merged: the commit that tries whether it could be. */
  merge_commit_sha: Sha.nullish(),
  merged: z.boolean().nullish(),
  merged_at: VendorTime.nullish(),
  created_at: VendorTime,
  updated_at: VendorTime,
  additions: Count.nullish(),
  deletions: Count.nullish(),
  changed_files: Count.nullish(),
})
export type PullRequest = z.infer<typeof PullRequest>

const Event = z.object({ action: z.string(), pull_request: PullRequest, repository: Repository })

export function readPullRequest(payload: unknown, words: readonly WordRule[]): Reading {
  const { action, pull_request: request, repository } = fitting(Event, payload)
  if (request.merged !== true)
    return nothing(
      action === 'closed'
        ? `#${request.number} was closed without being merged.`
        : `#${request.number} is not merged: a change is one that is.`,
    )
  if (repository.default_branch && request.base.ref !== repository.default_branch)
    return nothing(`#${request.number} was merged into ${request.base.ref} and not into ${repository.default_branch}.`)

  const item = changeOfPullRequest(request, repository, words)
  return item ? told({ kind: 'change', item }) : nothing(`GitHub does not say which commit #${request.number} became.`)
}

/** null where it was not merged, or GitHub does not say into which commit. */
export function changeOfPullRequest(
  request: PullRequest,
  { full_name }: Repository,
  words: readonly WordRule[],
): ChangeItem | null {
  if (!request.merged_at || !request.merge_commit_sha) return null

  return {
    ...changeOfRequest(
      {
        repository: full_name,
        sha: request.merge_commit_sha,
        number: request.number,
        title: request.title,
        url: request.html_url ?? null,
        branch: request.head.ref,
        labels: (request.labels ?? []).map(({ name }) => name),
        description: request.body ?? null,
        openedAt: request.created_at,
        mergedAt: request.merged_at,
        at: request.updated_at,
      },
      words,
    ),
    ...(request.user && { authorLogin: cut(request.user.login, 200) }),
    ...(typeof request.additions === 'number' && { linesAdded: request.additions }),
    ...(typeof request.deletions === 'number' && { linesRemoved: request.deletions }),
    ...(typeof request.changed_files === 'number' && { filesChanged: request.changed_files }),
  }
}
