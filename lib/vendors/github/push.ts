import { z } from 'zod'
import { Sha } from '@/lib/ingest/fields'
import { nothing, type Reading, told } from '../fact'
import { fitting, VendorTime } from '../payload'
import { changesOfPush, type PushedCommit } from '../pushed-changes'
import { Repository } from './repository'

const Person = z.object({ name: z.string().nullish(), email: z.string().nullish() })

const Commit = z.object({
  id: Sha,
  message: z.string(),
  timestamp: VendorTime,
  url: z.string().nullish(),
  /** Not yet seen on any other branch. */
  distinct: z.boolean().nullish(),
  author: Person,
  added: z.array(z.string()).nullish(),
  modified: z.array(z.string()).nullish(),
  removed: z.array(z.string()).nullish(),
})

const Event = z.object({
  ref: z.string(),
  deleted: z.boolean().nullish(),
  commits: z.array(Commit).nullish(),
  repository: Repository.extend({
    master_branch: z.string().nullish(),
    /** Seconds, where it comes with a push. */
    pushed_at: z.union([z.number(), z.string()]).nullish(),
  }),
})

export function readPush(payload: unknown): Reading {
  const { ref, deleted, commits, repository } = fitting(Event, payload)
  const trunk = repository.default_branch ?? repository.master_branch
  if (!ref.startsWith('refs/heads/')) return nothing(`${ref} is no branch.`)
  if (deleted) return nothing(`${ref} was deleted.`)
  if (ref !== `refs/heads/${trunk}`) return nothing(`${ref} is not the default branch.`)

  const fresh = (commits ?? []).filter(({ distinct }) => distinct !== false)
  const items = changesOfPush({
    repository: repository.full_name,
    commits: fresh.map(toPushed),
    pushedAt: pushedAt(repository.pushed_at),
    addressOfRequest: (number) =>
      `${repository.html_url ?? `https://github.com/${repository.full_name}`}/pull/${number}`,
  })
  if (items.length > 0) return told(...items.map((item) => ({ kind: 'change' as const, item })))
  return nothing(
    fresh.length > 0
      ? 'It only joins lines that are told by themselves.'
      : 'It brings no commit that was not on another branch before.',
  )
}

function toPushed(commit: z.infer<typeof Commit>): PushedCommit {
  return {
    sha: commit.id,
    message: commit.message,
    committedAt: commit.timestamp,
    url: commit.url ?? null,
    authorName: commit.author.name ?? '',
    authorEmail: commit.author.email ?? null,
    paths: [...new Set([commit.added, commit.modified, commit.removed].flatMap((paths) => paths ?? []))].sort(),
  }
}

function pushedAt(told: string | number | null | undefined): string | null {
  const at = typeof told === 'number' ? new Date(told * 1000) : null
  const said = at && !Number.isNaN(at.getTime()) ? at.toISOString() : told
  return VendorTime.safeParse(said).data ?? null
}
