import { requireActor } from '@/lib/auth/require-actor.server'
import { readReplay } from '@/lib/deliveries/read-replay.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'

// GET /api/v1/deliveries/replays/{id}: how far a replay has come.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)

  return Response.json(await readReplay(readId(params.id), actor))
})
