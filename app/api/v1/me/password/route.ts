import { requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { withCookies } from '@/lib/http/with-cookies.server'
import { limitDoor } from '@/lib/limits/limit-door.server'
import { changePassword } from '@/lib/members/change-password.server'
import { PasswordChange } from '@/lib/members/profile'
import { signIn } from '@/lib/sessions/sign-in.server'

// PUT /api/v1/me/password: set another password. Every session ends, and this browser is given a new one.
export const PUT = handle(async ({ request, requestId }) => {
  const session = await requireSession(request)
  const wish = await readJson(request, PasswordChange)
  const giveBack = await limitDoor(request.headers)
  await changePassword(session, wish, requestId)
  await giveBack()

  const credentials = { email: session.actor.email!, password: wish.password }
  const { cookies } = await signIn(credentials, request.headers, requestId)
  return withCookies(new Response(null, { status: 204 }), cookies)
})
