import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'
import { changeSignOn } from '@/lib/sign-on/settings/change-sign-on.server'
import { readSignOnSettings } from '@/lib/sign-on/settings/read-sign-on-settings.server'
import { type SignOn, SignOnChange } from '@/lib/sign-on/sign-on'

// GET /api/v1/sign-on: how single sign-on is set; its secret is never told. The ETag is what an edit must match.
export const GET = handle(async ({ request }) => answer(await readSignOnSettings(await requireActor(request))))

// PUT /api/v1/sign-on: set the provider, over the version that was read.
export const PUT = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, SignOnChange)

  return answer(await changeSignOn(wish, readIfMatch(request), actor, requestId))
})

function answer(signOn: SignOn): Response {
  return Response.json(signOn, { headers: { ETag: etagOf(signOn) } })
}
