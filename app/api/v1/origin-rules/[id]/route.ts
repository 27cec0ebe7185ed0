import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { withdrawRule } from '@/lib/origin-rules/withdraw-rule.server'

// DELETE /api/v1/origin-rules/{id}: take a rule back.
export const DELETE = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await withdrawRule(readId(params.id), actor, requestId)

  return new Response(null, { status: 204 })
})
