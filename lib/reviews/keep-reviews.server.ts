import 'server-only'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import type { Made } from '@/lib/deliveries/delivery'
import { comeIntoBeing, noNames } from '@/lib/ingest/names.server'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { retellReviews } from './retell-reviews.server'
import type { ToldReview } from './review'

/** Keeps what reviewers said, whether or not their request is a change by now, and tells those that are. */
export async function keepReviews(reviews: readonly ToldReview[], sender: Sender): Promise<Made[]> {
  must(sender.actor, 'write', { kind: 'change' })
  const wanted = noNames()
  for (const { repository } of reviews) wanted.repository.add(repository)
  const names = await comeIntoBeing(wanted, sender.actor, sender.requestId)

  const rows = reviews
    .map(({ repository, ...review }) => ({ ...review, repositoryId: names.repository(repository) }))
    .sort((a, b) => (a.externalId < b.externalId ? -1 : 1))
  const news = await transact(
    (tx) => tx.$queryRaw<{ externalId: string; isNew: boolean }[]>`
    insert into reviews as r (repository_id, number, external_id, reviewer, is_bot, state, sha, submitted_at, told_at)
    select "repositoryId", number, "externalId", reviewer, "isBot", state::"ReviewState", sha, "submittedAt", "toldAt"
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as j("repositoryId" uuid, number int, "externalId" text, reviewer text, "isBot" boolean, state text, sha text,
             "submittedAt" timestamptz, "toldAt" timestamptz)
        on conflict (repository_id, number, external_id) do update
       set reviewer = excluded.reviewer, is_bot = excluded.is_bot, state = excluded.state, sha = excluded.sha,
           submitted_at = excluded.submitted_at, told_at = excluded.told_at
     where r.told_at < excluded.told_at
        or (r.told_at = excluded.told_at and (r.reviewer, r.is_bot, r.state, r.sha, r.submitted_at) is distinct from
            (excluded.reviewer, excluded.is_bot, excluded.state, excluded.sha, excluded.submitted_at))
    returning r.external_id as "externalId", r.xmax = 0 as "isNew"`,
  )
  const outcomes = new Map(news.map(({ externalId, isNew }) => [externalId, isNew ? 'created' : 'updated'] as const))

  const told = new Map<string, string | null>()
  for (const { repository, number } of reviews) {
    const key = JSON.stringify([repository, number])
    if (!told.has(key)) told.set(key, await retellReviews({ repository, number }, sender))
  }
  return reviews.map(({ repository, number, externalId }) => ({
    kind: 'review',
    id: told.get(JSON.stringify([repository, number])) ?? null,
    outcome: outcomes.get(externalId) ?? 'duplicate',
  }))
}
