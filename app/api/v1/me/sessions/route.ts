import { requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { withCookies } from '@/lib/http/with-cookies.server'
import { listSessions } from '@/lib/sessions/list-sessions.server'
import { signOutEverywhere } from '@/lib/sessions/sign-out-everywhere.server'
import { signOut } from '@/lib/sessions/sign-out.server'

// GET /api/v1/me/sessions: where whoever asks is signed in.
export const GET = handle(async ({ request }) => Response.json(await listSessions(await requireSession(request))))

// DELETE /api/v1/me/sessions: sign out of every browser, this one too.
export const DELETE = handle(async ({ request, requestId }) => {
  const { actor } = await requireSession(request)
  await signOutEverywhere(actor.id!, actor, requestId)

  return withCookies(new Response(null, { status: 204 }), await signOut(request.headers, requestId))
})
