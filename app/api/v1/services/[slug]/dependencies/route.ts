import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { readSlug } from '@/lib/http/read-slug.server'
import { DependenciesSetUp } from '@/lib/teams/dependencies'
import { readDependencies } from '@/lib/teams/read-dependencies.server'
import { setDependencies } from '@/lib/teams/set-dependencies.server'

// GET /api/v1/services/:slug/dependencies: the services it depends on.
export const GET = handle<{ slug: string }>(async ({ request, params }) =>
  Response.json(await readDependencies(readSlug(params.slug), await requireActor(request))),
)

// PUT /api/v1/services/:slug/dependencies: set them, in place of what was set before.
export const PUT = handle<{ slug: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, DependenciesSetUp)

  return Response.json(await setDependencies(readSlug(params.slug), wish, actor, requestId))
})
