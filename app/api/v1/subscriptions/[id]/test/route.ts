import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { trySubscription } from '@/lib/subscriptions/try.server'

// POST /api/v1/subscriptions/{id}/test: send a test now, and say what came of it.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  return Response.json(await trySubscription(readId(params.id), actor, requestId))
})
