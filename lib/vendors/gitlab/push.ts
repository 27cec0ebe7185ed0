import { z } from 'zod'
import { Sha } from '@/lib/ingest/fields'
import { nothing, type Reading, told } from '../fact'
import { fitting, VendorTime } from '../payload'
import { changesOfPush, type PushedCommit } from '../pushed-changes'
import { emailOf, Person, Project } from './project'

const Commit = z.object({
  id: Sha,
  message: z.string(),
  timestamp: VendorTime,
  url: z.string().nullish(),
  author: Person,
  added: z.array(z.string()).nullish(),
  modified: z.array(z.string()).nullish(),
  removed: z.array(z.string()).nullish(),
})

const Event = z.object({
  ref: z.string(),
  after: z.string().nullish(),
  project: Project,
  /** The newest twenty and no more. */
  commits: z.array(Commit).nullish(),
})

const NOTHING_LEFT = /^0+$/

export function readPush(payload: unknown): Reading {
  const { ref, after, project, commits } = fitting(Event, payload)
  if (!ref.startsWith('refs/heads/')) return nothing(`${ref} is no branch.`)
  if (NOTHING_LEFT.test(after ?? '')) return nothing(`${ref} was deleted.`)
  if (ref !== `refs/heads/${project.default_branch}`) return nothing(`${ref} is not the default branch.`)

  const items = changesOfPush({
    repository: project.path_with_namespace,
    commits: (commits ?? []).map(toPushed),
    pushedAt: null,
    addressOfRequest: (number) =>
      `${project.web_url ?? `https://gitlab.com/${project.path_with_namespace}`}/-/merge_requests/${number}`,
  })
  if (items.length > 0) return told(...items.map((item) => ({ kind: 'change' as const, item })))
  return nothing(commits?.length ? 'It only joins lines that are told by themselves.' : 'It brings no commit.')
}

function toPushed(commit: z.infer<typeof Commit>): PushedCommit {
  return {
    sha: commit.id,
    message: commit.message,
    committedAt: commit.timestamp,
    url: commit.url ?? null,
    authorName: commit.author.name ?? '',
    authorEmail: emailOf(commit.author),
    paths: [...new Set([commit.added, commit.modified, commit.removed].flatMap((paths) => paths ?? []))].sort(),
  }
}
