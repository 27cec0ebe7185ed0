import { requireActor } from '@/lib/auth/require-actor.server'
import { DeliveriesQuery } from '@/lib/deliveries/delivery'
import { listDeliveries } from '@/lib/deliveries/list-deliveries.server'
import { handle } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'

// GET /api/v1/deliveries: what vendors sent last, and what came of it.
export const GET = handle(async ({ request }) => {
  const actor = await requireActor(request)

  return Response.json(await listDeliveries(readQuery(request, DeliveriesQuery), actor))
})
