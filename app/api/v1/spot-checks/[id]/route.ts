import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readQuery } from '@/lib/http/read-query.server'
import { readSpotCheck } from '@/lib/spot-checks/read.server'
import { SpotCheckQuery } from '@/lib/spot-checks/spot-check'

// GET /api/v1/spot-checks/:id: how far it is, and once it is closed what it says of the tag.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  const query = readQuery(request, SpotCheckQuery)

  return Response.json(await readSpotCheck(readId(params.id), query, actor))
})
