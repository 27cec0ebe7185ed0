import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { withCookies } from '@/lib/http/with-cookies.server'
import { startTest } from '@/lib/sign-on/checks/start-test.server'
import { NewSignOnTest } from '@/lib/sign-on/sign-on'

// POST /api/v1/sign-on/test: begin a sign-in that only tests. `url` leads to the provider, or at once to the result.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, NewSignOnTest)
  const { id, url, cookies } = await startTest(wish, actor, request.headers, requestId)

  return withCookies(Response.json({ id, url }, { status: 201 }), cookies)
})
