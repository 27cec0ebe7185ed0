import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { readSlug } from '@/lib/http/read-slug.server'
import { setUpService } from '@/lib/teams/set-up-service.server'
import { ServiceSetUp } from '@/lib/teams/team'

// PUT /api/v1/services/:slug: name a service, and give it its team and tier.
export const PUT = handle<{ slug: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, ServiceSetUp)

  return Response.json(await setUpService(readSlug(params.slug), wish, actor, requestId))
})
