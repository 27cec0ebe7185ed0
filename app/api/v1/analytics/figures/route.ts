import { answer } from '@/lib/analytics/answer.server'
import { readFigures } from '@/lib/analytics/figures/figures.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/analytics/figures: How do the last four weeks stand beside the 26 before them?
export const GET = handle(answer((query, actor) => readFigures(query, actor)))
