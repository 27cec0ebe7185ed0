import { requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { endSession } from '@/lib/sessions/end-session.server'

// DELETE /api/v1/me/sessions/{id}: sign out of one browser.
export const DELETE = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const session = await requireSession(request)
  await endSession(readId(params.id), session, requestId)

  return new Response(null, { status: 204 })
})
