import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readJson } from '@/lib/http/read-json.server'
import { rotateSecret } from '@/lib/subscriptions/rotate-secret.server'
import { SubscriptionRotation } from '@/lib/subscriptions/subscription'

// POST /api/v1/subscriptions/{id}/secret: give it another. The one before signs beside it for a while.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, SubscriptionRotation)

  return Response.json(await rotateSecret(readId(params.id), wish, actor, requestId), { status: 201 })
})
