import { requireActor } from '@/lib/auth/require-actor.server'
import { withdraw } from '@/lib/corrections/withdraw.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'

// DELETE /api/v1/corrections/{id}: take back what was said together; what held before holds again.
export const DELETE = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  return Response.json(await withdraw(readId(params.id), actor, requestId))
})
