import { requireActor } from '@/lib/auth/require-actor.server'
import { takeCauseBack } from '@/lib/causes/take-cause-back.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'

// DELETE /api/v1/incidents/{id|INC-12}/causes/{changeId}: take back what was said here of a change.
export const DELETE = handle<{ id: string; changeId: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await takeCauseBack(params.id, readId(params.changeId), actor, requestId)

  return new Response(null, { status: 204 })
})
