import 'server-only'
import { z } from 'zod'
import type { ChangeItem } from '@/lib/changes/change'
import { db } from '@/lib/db/client.server'
import { cutMessage } from '@/lib/git/cut-message'
import { Sha } from '@/lib/ingest/fields'
import type { WordRule } from '@/lib/telemetry/read-labels'
import { readRules } from '@/lib/telemetry/read-rules.server'
import type { ToldReview } from '@/lib/reviews/review'
import { changeOfPullRequest, PullRequest } from '@/lib/vendors/github/pull-request'
import type { Repository } from '@/lib/vendors/github/repository'
import { Review, reviewOf } from '@/lib/vendors/github/review'
import { cut } from '@/lib/vendors/payload'
import type { GitHubApi } from './github-api.server'

const LONGEST_MESSAGE = 20_000
const MOST_PATHS = 1_000

const Person = z.object({ name: z.string().nullish(), email: z.string().nullish() }).nullish()
const Commit = z.object({
  sha: Sha,
  commit: z.object({ message: z.string(), author: Person, committer: Person }),
})
type Commit = z.infer<typeof Commit>
const Landed = Commit.extend({
  parents: z.array(z.object({ sha: Sha })),
  files: z.array(z.object({ filename: z.string() })).nullish(),
})
const Whole = PullRequest.extend({ commits: z.int().nullish() })

export type MergedRequest = { item: ChangeItem; reviews: ToldReview[] }

/** Those merged since then, the one that was touched last first, but for those that are known as they are. */
export async function* mergedRequests(
  api: GitHubApi,
  repository: Repository,
  since: number,
): AsyncGenerator<MergedRequest | null> {
  const path = `/repos/${repository.full_name}/pulls?state=closed&sort=updated&direction=desc&per_page=100`
  const words = await readRules(db(), 'DESCRIPTION')
  for await (const listed of api.list(path, PullRequest)) {
    if (Date.parse(listed.updated_at) < since) return
    const isOurs = listed.base.ref === repository.default_branch
    const item = isOurs ? changeOfPullRequest(listed, repository, words) : null
    if (!item || Date.parse(item.mergedAt) < since) continue

    yield (await isKnown(item)) ? null : await readRequest(api, repository, listed, words)
  }
}

/** Whether this very version was told whole: then an earlier run came this far. */
async function isKnown({ externalId, eventAt }: ChangeItem): Promise<boolean> {
  const [row] = await db().$queryRaw<{ known: boolean }[]>`
    select exists (
             select 1 from raw_events
              where kind = 'CHANGE' and source = 'git' and external_id = ${externalId}
                and event_at = ${eventAt}::timestamptz and payload::jsonb ? 'commits'
                and not exists (select 1 from undone_versions u where u.raw_event_id = raw_events.id)
           ) as known`
  return row!.known
}

async function readRequest(
  api: GitHubApi,
  repository: Repository,
  { number }: PullRequest,
  words: readonly WordRule[],
): Promise<MergedRequest> {
  const base = `/repos/${repository.full_name}`
  const request = await api.get(`${base}/pulls/${number}`, Whole)
  const item = changeOfPullRequest(request, repository, words)!
  const commits = await all(api.list(`${base}/pulls/${number}/commits?per_page=100`, Commit))
  const reviews = await all(api.list(`${base}/pulls/${number}/reviews?per_page=100`, Review))
  const { body: landed, isWhole } = await api.getWhole(`${base}/commits/${item.sha}?per_page=300`, Landed)

  const paths = (landed.files ?? []).map(({ filename }) => filename).filter((path) => path.length <= 300)
  return {
    item: {
      ...item,
      ...(commits.length === (request.commits ?? commits.length) && commitFields(landed, commits)),
      ...(isWhole && landed.files && { paths: paths.slice(0, MOST_PATHS).map((path) => cut(path, 300)) }),
    },
    reviews: reviews.flatMap((review) => reviewOf(review, repository.full_name, request) ?? []),
  }
}

/** As a scan tells them, newest first; of a squash also what it was made of. */
function commitFields(landed: z.infer<typeof Landed>, branch: Commit[]): Partial<ChangeItem> {
  const isMerge = landed.parents.length > 1
  const own = [...(isMerge ? [] : [landed]), ...branch.toReversed()]
  const parts = [...new Map(own.map((commit) => [commit.sha, commit])).values()]
  const writer = (branch.at(-1) ?? landed).commit.author

  return {
    shas: [...new Set([landed.sha, ...parts.map(({ sha }) => sha)])],
    commits: parts.map(toItem),
    ...(isMerge && { message: cutMessage(cut(landed.commit.message, 200_000), LONGEST_MESSAGE) }),
    ...(writer?.name && { authorName: cut(writer.name, 300) }),
    ...(writer?.email && { authorEmail: cut(writer.email, 300) }),
  }
}

function toItem({ sha, commit: { message, author, committer } }: Commit): NonNullable<ChangeItem['commits']>[number] {
  return {
    sha,
    message: cutMessage(cut(message, 200_000), LONGEST_MESSAGE),
    authorName: cut(author?.name ?? '', 300),
    authorEmail: cut(author?.email ?? '', 300),
    committerName: cut(committer?.name ?? '', 300),
    committerEmail: cut(committer?.email ?? '', 300),
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = []
  for await (const item of items) read.push(item)
  return read
}
