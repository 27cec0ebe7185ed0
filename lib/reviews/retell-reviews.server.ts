import 'server-only'
import { ingestChanges } from '@/lib/changes/ingest.server'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { canonical } from '@/lib/ingest/versions'
import { readAnswers, type RequestName } from './answers.server'
import { findChangeOfRequest } from './find-change-of-request.server'
import { summarise } from './summarise'

/**
 * Tells the change of a request what its reviewers said by now, as a version of its own; not where that is what it
 * says already. Answers its id; null where the request has become no change yet.
 */
export async function retellReviews(request: RequestName, sender: Sender): Promise<string | null> {
  const change = await findChangeOfRequest(request)
  if (!change) return null

  const answers = await readAnswers(request)
  if (answers.length === 0) return change.id
  const review = summarise(answers, change.authorLogin)
  const isSaid =
    isSame(review.approvedAt, change.review?.approvedAt) && canonical(bare(review)) === canonical(bare(change.review))
  if (isSaid) return change.id

  // Of two that come at once, the one that read later knows more: it holds.
  const receivedAt = new Date()
  const eventAt = Math.max(change.eventAt.getTime(), ...answers.map(({ toldAt }) => Date.parse(toldAt)))
  await ingestChanges([{ ...change.told, eventAt: new Date(eventAt).toISOString(), review }], { ...sender, receivedAt })
  return change.id
}

const bare = (review: object | null) => ({ ...review, approvedAt: null })

function isSame(one: string | null, other: string | null | undefined): boolean {
  return (one && Date.parse(one)) === (other ? Date.parse(other) : null)
}
