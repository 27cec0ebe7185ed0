import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'
import { readSuspects } from '@/lib/triage/read-suspects.server'
import { SuspectsQuery } from '@/lib/triage/suspect'

// GET /api/v1/triage/suspects: which change is suspected first of each of these incidents, and why.
export const GET = handle(async ({ request }) => {
  const actor = await requireActor(request)
  return Response.json(await readSuspects(readQuery(request, SuspectsQuery), actor))
})
