import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { revokeShare } from '@/lib/shares/revoke-share.server'

// DELETE /api/v1/shares/:id: end a link at once.
export const DELETE = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await revokeShare(params.id, actor, requestId)

  return new Response(null, { status: 204 })
})
