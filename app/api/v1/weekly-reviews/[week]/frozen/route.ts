import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { readQuery } from '@/lib/http/read-query.server'
import { freezeWeek } from '@/lib/weekly-review/freeze.server'
import { readWeekReview } from '@/lib/weekly-review/read.server'
import { ScopeQuery } from '@/lib/weekly-review/scope'
import { FreezeWish } from '@/lib/weekly-review/week-review'

// PUT /api/v1/weekly-reviews/{2026-W47}/frozen: keep it as it stands, for good.
export const PUT = handle<{ week: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const query = readQuery(request, ScopeQuery)
  await freezeWeek(params.week, query, await readJson(request, FreezeWish), actor, requestId)

  return Response.json(await readWeekReview(params.week, query, actor))
})
