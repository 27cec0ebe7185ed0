import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { signMemberOut } from '@/lib/members/sign-member-out.server'

// POST /api/v1/members/{id}/sign-out: end all of a member's sessions.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await signMemberOut(readId(params.id), actor, requestId)

  return new Response(null, { status: 204 })
})
