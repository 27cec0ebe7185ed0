import 'server-only'
import type { ChangeItem } from '@/lib/changes/change'
import { db } from '@/lib/db/client.server'
import type { RequestName } from './answers.server'
import type { ReviewSummary } from './summarise'

/** What every version of it must say. */
type Told = Pick<ChangeItem, 'source' | 'externalId' | 'repository' | 'sha' | 'title' | 'mergedAt'>
export type KnownChange = {
  id: string
  told: Told
  eventAt: Date
  authorLogin: string | null
  review: ReviewSummary | null
}

/** The change that a request became; null as long as it is not merged, or nobody said so. */
export async function findChangeOfRequest({ repository, number }: RequestName): Promise<KnownChange | null> {
  const row = await db('writing').change.findFirst({
    where: { number, source: 'git', repository: { name: repository } },
    orderBy: { mergedAt: 'desc' },
    select: {
      id: true,
      source: true,
      externalId: true,
      sha: true,
      title: true,
      mergedAt: true,
      eventAt: true,
      authorLogin: true,
      approvedAt: true,
      reviewRounds: true,
      changeRequests: true,
      reviewComments: true,
      approvers: true,
    },
  })
  if (!row) return null

  const { id, source, externalId, sha, title, mergedAt, eventAt, authorLogin } = row
  const isReviewed = row.reviewRounds !== null
  return {
    id,
    told: { source, externalId, repository, sha, title, mergedAt: mergedAt.toISOString() },
    eventAt,
    authorLogin,
    review: isReviewed
      ? {
          approvedAt: row.approvedAt?.toISOString() ?? null,
          rounds: row.reviewRounds ?? 0,
          changeRequests: row.changeRequests ?? 0,
          comments: row.reviewComments ?? 0,
          approvers: row.approvers,
        }
      : null,
  }
}
