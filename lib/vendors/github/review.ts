import { z } from 'zod'
import { Sha } from '@/lib/ingest/fields'
import { findLogin } from '@/lib/origins/tools/find-identity'
import { ReviewState, type ToldReview } from '@/lib/reviews/review'
import { nothing, type Reading, told } from '../fact'
import { cut, fitting, VendorTime } from '../payload'
import { Account, Repository } from './repository'

export const Review = z.object({
  id: z.int(),
  /** Absent once the account is deleted. */
  user: Account.nullish(),
  state: z.string().transform((state) => state.toUpperCase()),
  commit_id: Sha.nullish(),
  submitted_at: VendorTime.nullish(),
})
export type Review = z.infer<typeof Review>

const Request = z.object({ number: z.int().min(1), updated_at: VendorTime.nullish() })
const Event = z.object({ review: Review, pull_request: Request, repository: Repository })

export function readReview(payload: unknown): Reading {
  const { review, pull_request, repository } = fitting(Event, payload)
  const fact = reviewOf(review, repository.full_name, pull_request)

  return fact ? told({ kind: 'review', review: fact }) : nothing('The review is not submitted yet.')
}

/** null for one that its reviewer has begun and not sent. */
export function reviewOf(
  { id, user, state, commit_id, submitted_at }: Review,
  repository: string,
  { number, updated_at }: z.infer<typeof Request>,
): ToldReview | null {
  const known = ReviewState.safeParse(state)
  if (!known.success || !submitted_at) return null

  const isLater = updated_at && Date.parse(updated_at) > Date.parse(submitted_at)
  return {
    repository,
    number,
    externalId: String(id),
    reviewer: cut(user?.login ?? 'ghost', 200),
    isBot: user?.type === 'Bot' || findLogin(user?.login ?? '') !== null,
    state: known.data,
    sha: commit_id ?? null,
    submittedAt: submitted_at,
    toldAt: isLater ? updated_at : submitted_at,
  }
}
