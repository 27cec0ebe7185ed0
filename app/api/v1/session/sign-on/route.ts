import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { refuseForgery } from '@/lib/http/refuse-forgery.server'
import { withCookies } from '@/lib/http/with-cookies.server'
import { limitDoor } from '@/lib/limits/limit-door.server'
import { NewSignOnStart } from '@/lib/sign-on/sign-on'
import { startSignOn } from '@/lib/sign-on/start-sign-on.server'

// POST /api/v1/session/sign-on: begin to sign in at the provider.
export const POST = handle(async ({ request }) => {
  refuseForgery(request)
  const { next } = await readJson(request, NewSignOnStart)
  await limitDoor(request.headers)
  const { url, cookies } = await startSignOn(next ?? null, request.headers)

  return withCookies(Response.json({ url }), cookies)
})
