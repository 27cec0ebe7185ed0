import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'
import { readWeekReview } from '@/lib/weekly-review/read.server'
import { ScopeQuery } from '@/lib/weekly-review/scope'

// GET /api/v1/weekly-reviews/{2026-W47}: what happened in a week, and what of it wants a decision.
export const GET = handle<{ week: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  return Response.json(await readWeekReview(params.week, readQuery(request, ScopeQuery), actor))
})
