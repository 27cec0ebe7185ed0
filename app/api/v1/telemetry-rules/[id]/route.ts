import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { removeRule } from '@/lib/telemetry/remove-rule.server'

// DELETE /api/v1/telemetry-rules/{id}: remove one.
export const DELETE = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await removeRule(readId(params.id), actor, requestId)

  return new Response(null, { status: 204 })
})
