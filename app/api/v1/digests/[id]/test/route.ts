import { requireActor } from '@/lib/auth/require-actor.server'
import { tryDigest } from '@/lib/digests/try.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'

// POST /api/v1/digests/{id}/test: send it now, of the last week that is over, and say what came of it.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  return Response.json(await tryDigest(readId(params.id), actor, requestId))
})
