import { z } from 'zod'
import { ExternalId, Instant, RepositoryName, Sha, text } from '@/lib/ingest/fields'

export const ReviewState = z.enum(['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED'])
export type ReviewState = z.infer<typeof ReviewState>

/** One answer of a reviewer to a request, as its host tells it. */
export const ToldReview = z.strictObject({
  repository: RepositoryName,
  number: z.int().min(1).max(2_000_000_000),
  /** Its own at the host, within the request. */
  externalId: ExternalId,
  reviewer: text(200),
  isBot: z.boolean(),
  state: ReviewState,
  /** The commit it is about. */
  sha: Sha.nullish(),
  submittedAt: Instant,
  /** When the host said so: an older word does not overwrite a newer one. */
  toldAt: Instant,
})
export type ToldReview = z.infer<typeof ToldReview>
