import { requireActor } from '@/lib/auth/require-actor.server'
import { readDelivery } from '@/lib/deliveries/read-delivery.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'

// GET /api/v1/deliveries/{id}: one delivery as it came, with its secrets masked.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)

  return Response.json(await readDelivery(readId(params.id), actor))
})
