import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { readSlug } from '@/lib/http/read-slug.server'
import { readTeam } from '@/lib/teams/read-team.server'
import { setUpTeam } from '@/lib/teams/set-up-team.server'
import { TeamSetUp } from '@/lib/teams/team'

// GET /api/v1/teams/:slug: its services, people and rosters.
export const GET = handle<{ slug: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  return Response.json(await readTeam(readSlug(params.slug), actor))
})

// PUT /api/v1/teams/:slug: name a team.
export const PUT = handle<{ slug: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, TeamSetUp)

  return Response.json(await setUpTeam(readSlug(params.slug), wish, actor, requestId))
})
