import { requireActor } from '@/lib/auth/require-actor.server'
import { CoverageQuery } from '@/lib/coverage/coverage'
import { readCoverage } from '@/lib/coverage/read.server'
import { handle } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'
import { readSlug } from '@/lib/http/read-slug.server'

// GET /api/v1/teams/{slug}/hours: how many of a team logged time in a week, and what is missing.
export const GET = handle<{ slug: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  return Response.json(await readCoverage(readSlug(params.slug), readQuery(request, CoverageQuery), actor))
})
