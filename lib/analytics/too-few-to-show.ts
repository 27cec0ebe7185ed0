import type { FailureRate } from './failure-rate'
import { plain, type Sentence } from './sentence'

/** A part of the organisation with too few changes on a side: their number is said, and nothing of how they fared. */
export function tooFewToShow({ ratio: { failed, contrastFailed, why } }: FailureRate): Sentence | null {
  if (failed !== null && contrastFailed !== null) return null
  return [plain(`Too few changes here to say without telling of single ones: ${why}.`)]
}
