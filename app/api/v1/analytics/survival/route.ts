import { answer } from '@/lib/analytics/answer.server'
import { readSurvival } from '@/lib/analytics/survival/survival.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/analytics/survival: how long do changes hold before they fail?
export const GET = handle(answer((query, actor) => readSurvival(query, actor)))
