import { requireActor } from '@/lib/auth/require-actor.server'
import { addFollowUp } from '@/lib/follow-ups/add-follow-up.server'
import { NewFollowUp } from '@/lib/follow-ups/follow-up'
import { readFollowUps } from '@/lib/follow-ups/read-follow-ups.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'

// GET /api/v1/incidents/{id|INC-12}/follow-ups: what shall follow from it, by the day it is due.
export const GET = handle<{ id: string }>(async ({ request, params }) =>
  Response.json(await readFollowUps(params.id, await requireActor(request))),
)

// POST /api/v1/incidents/{id|INC-12}/follow-ups: write down what somebody will do about it.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const followUp = await addFollowUp(params.id, await readJson(request, NewFollowUp), actor, requestId)

  return Response.json(followUp, { status: 201, headers: { ETag: etagOf(followUp) } })
})
