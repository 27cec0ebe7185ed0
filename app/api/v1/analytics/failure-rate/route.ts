import { answer } from '@/lib/analytics/answer.server'
import { readFailureRate } from '@/lib/analytics/failure-rate.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/analytics/failure-rate: Does AI-written code fail more often here?
export const GET = handle(answer((query, actor) => readFailureRate(query, actor)))
