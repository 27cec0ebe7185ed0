import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { revokeToken } from '@/lib/tokens/revoke-token.server'

// DELETE /api/v1/tokens/{id}: revoke it for good.
export const DELETE = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await revokeToken(readId(params.id), actor, requestId)

  return new Response(null, { status: 204 })
})
