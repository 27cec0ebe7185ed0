import { answer } from '@/lib/analytics/answer.server'
import { readReview } from '@/lib/analytics/review/review.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/analytics/review: does AI-written code pass review as cleanly, and how does what passed fare?
export const GET = handle(answer((query, actor) => readReview(query, actor)))
