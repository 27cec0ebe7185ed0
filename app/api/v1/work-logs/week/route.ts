import { requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'
import { readWeek } from '@/lib/work/read-week.server'
import { WeekQuery } from '@/lib/work/week'

// GET /api/v1/work-logs/week: what one logged oneself, by the days of an ISO week.
export const GET = handle(async ({ request }) => {
  const { actor } = await requireSession(request)
  return Response.json(await readWeek(readQuery(request, WeekQuery), actor))
})
