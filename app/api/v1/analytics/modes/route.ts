import { answer } from '@/lib/analytics/answer.server'
import { readModes } from '@/lib/analytics/modes/modes.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/analytics/modes: In which ways do incidents fail, by origin, and how many silently?
export const GET = handle(answer((query, actor) => readModes(query, actor)))
