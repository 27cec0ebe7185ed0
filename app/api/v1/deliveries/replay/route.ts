import { requireActor } from '@/lib/auth/require-actor.server'
import { ReplayWish } from '@/lib/deliveries/replay'
import { replayDeliveries } from '@/lib/deliveries/replay-deliveries.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'

// POST /api/v1/deliveries/replay: have deliveries read again, or see what would come of it.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)

  return Response.json(await replayDeliveries(await readJson(request, ReplayWish), actor, requestId))
})
