import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { refuseForgery } from '@/lib/http/refuse-forgery.server'
import { withCookies } from '@/lib/http/with-cookies.server'
import { readMe } from '@/lib/members/read-me.server'
import { Credentials } from '@/lib/sessions/session'
import { signIn } from '@/lib/sessions/sign-in.server'
import { signOut } from '@/lib/sessions/sign-out.server'

// POST /api/v1/session: sign in with an e-mail address and a password.
export const POST = handle(async ({ request, requestId }) => {
  refuseForgery(request)
  const credentials = await readJson(request, Credentials)
  const { session, cookies } = await signIn(credentials, request.headers, requestId)

  return withCookies(Response.json(await readMe(session)), cookies)
})

// DELETE /api/v1/session: sign out of this browser.
export const DELETE = handle(async ({ request, requestId }) => {
  refuseForgery(request)
  return withCookies(new Response(null, { status: 204 }), await signOut(request.headers, requestId))
})
