import { requireActor } from '@/lib/auth/require-actor.server'
import { editFollowUp } from '@/lib/follow-ups/edit-follow-up.server'
import { FollowUpEdit } from '@/lib/follow-ups/follow-up'
import { readFollowUp } from '@/lib/follow-ups/read-follow-ups.server'
import { removeFollowUp } from '@/lib/follow-ups/remove-follow-up.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'

type Params = { id: string; followUpId: string }

// GET /api/v1/incidents/{id|INC-12}/follow-ups/{followUpId}: one of them; the ETag is what an edit must match.
export const GET = handle<Params>(async ({ request, params }) => {
  const followUp = await readFollowUp(params.id, readId(params.followUpId), await requireActor(request))
  return Response.json(followUp, { headers: { ETag: etagOf(followUp) } })
})

// PATCH /api/v1/incidents/{id|INC-12}/follow-ups/{followUpId}: change it, tick it off, open it again.
export const PATCH = handle<Params>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const edit = await readJson(request, FollowUpEdit)
  const which = { name: params.id, id: readId(params.followUpId), version: readIfMatch(request) }
  const followUp = await editFollowUp(which, edit, actor, requestId)

  return Response.json(followUp, { headers: { ETag: etagOf(followUp) } })
})

// DELETE /api/v1/incidents/{id|INC-12}/follow-ups/{followUpId}: take it off the incident.
export const DELETE = handle<Params>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const which = { name: params.id, id: readId(params.followUpId), version: readIfMatch(request) }
  await removeFollowUp(which, actor, requestId)

  return new Response(null, { status: 204 })
})
