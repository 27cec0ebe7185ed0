import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'
import { DecisionEdit } from '@/lib/weekly-review/decision'
import { editDecision, takeDecisionBack } from '@/lib/weekly-review/edit-decision.server'
import { readDecision } from '@/lib/weekly-review/read-decisions.server'

type Params = { id: string }

// GET /api/v1/weekly-reviews/decisions/{id}: one of them; the ETag is what an edit must match.
export const GET = handle<Params>(async ({ request, params }) => {
  const decision = await readDecision(readId(params.id), await requireActor(request))
  return Response.json(decision, { headers: { ETag: etagOf(decision) } })
})

// PATCH /api/v1/weekly-reviews/decisions/{id}: change it, tick it off, open it again.
export const PATCH = handle<Params>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const edit = await readJson(request, DecisionEdit)
  const which = { id: readId(params.id), version: readIfMatch(request) }
  const decision = await editDecision(which, edit, actor, requestId)

  return Response.json(decision, { headers: { ETag: etagOf(decision) } })
})

// DELETE /api/v1/weekly-reviews/decisions/{id}: take it back while its week is open.
export const DELETE = handle<Params>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await takeDecisionBack({ id: readId(params.id), version: readIfMatch(request) }, actor, requestId)

  return new Response(null, { status: 204 })
})
