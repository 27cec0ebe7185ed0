import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { replayAll } from '@/lib/notifications/replay.server'

// POST /api/v1/subscriptions/{id}/replay: try again all that was given up of it.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  return Response.json(await replayAll(readId(params.id), actor, requestId))
})
