import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { refuseForgery } from '@/lib/http/refuse-forgery.server'
import { withCookies } from '@/lib/http/with-cookies.server'
import { limitDoor } from '@/lib/limits/limit-door.server'
import { createAdministrator } from '@/lib/members/create-administrator.server'
import { FirstAdministrator } from '@/lib/members/member'
import { readMe } from '@/lib/members/read-me.server'
import { signIn } from '@/lib/sessions/sign-in.server'

// POST /api/v1/set-up: make the first administrator, who is signed in by it.
export const POST = handle(async ({ request, requestId }) => {
  refuseForgery(request)
  await limitDoor(request.headers)
  const wish = await readJson(request, FirstAdministrator)
  await createAdministrator(wish, requestId)
  const { session, cookies } = await signIn(wish, request.headers, requestId)

  return withCookies(Response.json(await readMe(session), { status: 201 }), cookies)
})
