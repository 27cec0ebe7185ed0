import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { revokeInvitation } from '@/lib/invitations/revoke-invitation.server'

// DELETE /api/v1/invitations/{id}: take an invitation back.
export const DELETE = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await revokeInvitation(readId(params.id), actor, requestId)

  return new Response(null, { status: 204 })
})
