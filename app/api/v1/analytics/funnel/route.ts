import { answer } from '@/lib/analytics/answer.server'
import { readFunnel } from '@/lib/analytics/funnel.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/analytics/funnel: how many of the merged changes were deployed, and how many of those are linked to incidents?
export const GET = handle(answer((query, actor) => readFunnel(query, actor)))
