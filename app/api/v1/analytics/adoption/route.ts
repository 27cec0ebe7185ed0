import { answer } from '@/lib/analytics/answer.server'
import { readAdoption } from '@/lib/analytics/adoption.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/analytics/adoption: How much code does each origin write, and how much is known?
export const GET = handle(answer((query, actor) => readAdoption(query, actor)))
