import { z } from 'zod'
import { Sha } from '@/lib/ingest/fields'
import { findLogin } from '@/lib/origins/tools/find-identity'
import type { ReviewState } from '@/lib/reviews/review'
import type { WordRule } from '@/lib/telemetry/read-labels'
import { type Fact, nothing, type Reading, told } from '../fact'
import { cut, fitting, said, VendorTime } from '../payload'
import { changeOfRequest } from '../request-change'
import { emailOf, Person, Project } from './project'

const Reviewer = z.object({ username: z.string(), state: z.string().nullish() })

const Event = z.object({
  user: z.object({ username: z.string() }),
  project: Project,
  object_attributes: z.object({
    iid: z.int().min(1),
    title: z.string(),
    description: z.string().nullish(),
    url: z.string().nullish(),
    state: z.string(),
    action: z.string().nullish(),
    source_branch: z.string(),
    target_branch: z.string(),
    merge_commit_sha: Sha.nullish(),
    squash_commit_sha: Sha.nullish(),
    last_commit: z.object({ id: Sha, author: Person.nullish() }).nullish(),
    created_at: VendorTime.nullish(),
    updated_at: VendorTime.nullish(),
    merged_at: VendorTime.nullish(),
  }),
  labels: z.array(z.object({ title: z.string() })).nullish(),
  changes: z
    .object({ reviewers: z.object({ previous: z.array(Reviewer), current: z.array(Reviewer) }).nullish() })
    .nullish(),
})
type Event = z.infer<typeof Event>

export function readMergeRequest(payload: unknown, words: readonly WordRule[]): Reading {
  const event = fitting(Event, payload)
  const { iid, state, action, target_branch } = event.object_attributes
  const { default_branch } = event.project
  const reviews = reviewsIn(event)
  if (reviews.length > 0) return told(...reviews)
  if (state !== 'merged') return nothing(`!${iid} is ${state}, not merged: a change is one that is.`)
  if (default_branch && target_branch !== default_branch)
    return nothing(`!${iid} was merged into ${target_branch} and not into ${default_branch}.`)

  return action === 'merge' ? merged(event, words) : edited(event)
}

function merged({ project, object_attributes: request, labels }: Event, words: readonly WordRule[]): Reading {
  const { iid, merge_commit_sha, squash_commit_sha, last_commit, created_at, updated_at } = request
  // Fast-forward leaves no merge: the last commit of the branch is the newest of the default branch then.
  const sha = merge_commit_sha ?? squash_commit_sha ?? last_commit?.id
  const mergedAt = request.merged_at ?? updated_at
  if (!sha) return nothing(`GitLab does not say which commit !${iid} became.`)
  if (!mergedAt) return nothing(`GitLab does not say when !${iid} was merged.`)

  const author = last_commit?.author
  const item = changeOfRequest(
    {
      repository: project.path_with_namespace,
      sha,
      number: iid,
      title: request.title,
      url: request.url ?? null,
      branch: request.source_branch,
      labels: (labels ?? []).map(({ title }) => title),
      description: request.description ?? null,
      openedAt: created_at ?? mergedAt,
      mergedAt,
      at: updated_at ?? mergedAt,
    },
    words,
  )
  const { openedAt, ...rest } = item
  return told({
    kind: 'change',
    item: {
      ...rest,
      ...(created_at && { openedAt }),
      ...said('authorName', author?.name, 300),
      ...said('authorEmail', author && emailOf(author), 300),
    },
  })
}

/** Of one merged before: when that was is said no more, so it adds to what is known. */
function edited({ project, object_attributes: request, labels }: Event): Reading {
  const { iid, title, updated_at } = request
  if (!updated_at) return nothing(`GitLab does not say when !${iid} was changed.`)

  return told({
    kind: 'edit',
    edit: {
      repository: project.path_with_namespace,
      number: iid,
      title: cut(title, 500),
      labels: (labels ?? []).slice(0, 200).map((label) => cut(label.title, 200)),
      at: updated_at,
    },
  })
}

const APPROVAL = new Map<string, ReviewState>([
  ['approval', 'APPROVED'],
  ['approved', 'APPROVED'],
  ['unapproval', 'DISMISSED'],
  ['unapproved', 'DISMISSED'],
])

/** An approval has no id at GitLab: there is one a person. A request for changes is a state of the reviewer. */
function reviewsIn({ user, project, object_attributes, changes }: Event): Fact[] {
  const { iid, action, updated_at, last_commit } = object_attributes
  if (!updated_at) return []
  const review = (reviewer: string, id: string, state: ReviewState): Fact => ({
    kind: 'review',
    review: {
      repository: project.path_with_namespace,
      number: iid,
      externalId: cut(id, 200),
      reviewer: cut(reviewer, 200),
      isBot: findLogin(reviewer) !== null || /^(project|group)_\d+_bot/.test(reviewer),
      state,
      sha: last_commit?.id ?? null,
      submittedAt: updated_at,
      toldAt: updated_at,
    },
  })

  const approval = APPROVAL.get(action ?? '')
  const before = new Map(changes?.reviewers?.previous.map(({ username, state }) => [username, state]))
  const asking = (changes?.reviewers?.current ?? []).filter(
    ({ username, state }) => state === 'requested_changes' && before.get(username) !== state,
  )
  return [
    ...(approval ? [review(user.username, `${user.username}/approval`, approval)] : []),
    ...asking.map(({ username }) => review(username, `${username}/changes@${updated_at}`, 'CHANGES_REQUESTED')),
  ]
}
