import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { replayOne } from '@/lib/notifications/replay.server'

// POST /api/v1/notifications/{id}/replay: try again what was given up.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  return Response.json(await replayOne(readId(params.id), actor, requestId))
})
