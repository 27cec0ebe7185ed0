import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { readQuery } from '@/lib/http/read-query.server'
import { decide } from '@/lib/weekly-review/decide.server'
import { NewDecision } from '@/lib/weekly-review/decision'
import { ScopeQuery } from '@/lib/weekly-review/scope'

// POST /api/v1/weekly-reviews/{2026-W47}/decisions: what was decided that is no follow-up of an incident.
export const POST = handle<{ week: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const query = readQuery(request, ScopeQuery)
  const decision = await decide(params.week, query, await readJson(request, NewDecision), actor, requestId)

  return Response.json(decision, { status: 201, headers: { ETag: etagOf(decision) } })
})
