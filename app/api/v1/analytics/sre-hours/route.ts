import { answer } from '@/lib/analytics/answer.server'
import { readSreHours } from '@/lib/analytics/sre-hours.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/analytics/sre-hours: What do incidents cost in hours, by team and origin?
export const GET = handle(answer((query, actor) => readSreHours(query, actor)))
