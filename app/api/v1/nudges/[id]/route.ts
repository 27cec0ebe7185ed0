import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { takeNudgeBack } from '@/lib/nudges/take-back.server'

// DELETE /api/v1/nudges/{id}: take back what was asked of somebody.
export const DELETE = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await takeNudgeBack(readId(params.id), actor, requestId)

  return new Response(null, { status: 204 })
})
