import { changeSettings } from '@/lib/attribution/change-settings.server'
import { readAttribution } from '@/lib/attribution/read-attribution.server'
import { AttributionChange } from '@/lib/attribution/settings'
import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'

// GET /api/v1/attribution: how evidence is weighed, how often each kind decides, and what is being decided anew.
export const GET = handle(async ({ request }) => {
  const attribution = await readAttribution(await requireActor(request))
  return Response.json(attribution, { headers: { ETag: etagOf(attribution) } })
})

// PUT /api/v1/attribution: weigh evidence otherwise. Every change is decided again.
export const PUT = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, AttributionChange)
  const attribution = await changeSettings(wish, readIfMatch(request), actor, requestId)

  return Response.json(attribution, { headers: { ETag: etagOf(attribution) } })
})
