import { answer } from '@/lib/analytics/answer.server'
import { readTimes } from '@/lib/analytics/times/times.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/analytics/times: How long do incidents take to be noticed, acknowledged and over, by origin?
export const GET = handle(answer((query, actor) => readTimes(query, actor)))
