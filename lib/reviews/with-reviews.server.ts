import 'server-only'
import type { ChangeItem } from '@/lib/changes/change'
import { readAnswers } from './answers.server'
import { summarise } from './summarise'

/**
 * A merged request with what its reviewers said until now. Where nobody told of a review, nothing is said of any: there
 * may have been some that nobody sent.
 */
export async function withReviews(item: ChangeItem): Promise<ChangeItem> {
  if (!item.number || item.review) return item
  const answers = await readAnswers({ repository: item.repository, number: item.number })
  return answers.length === 0 ? item : { ...item, review: summarise(answers, item.authorLogin ?? null) }
}
