import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { createSubscription } from '@/lib/subscriptions/create.server'
import { listSubscriptions } from '@/lib/subscriptions/list.server'
import { NewSubscription } from '@/lib/subscriptions/subscription'

// GET /api/v1/subscriptions: who is told of what happens.
export const GET = handle(async ({ request }) => Response.json(await listSubscriptions(await requireActor(request))))

// POST /api/v1/subscriptions: have somebody told from now on. The secret of a webhook is in this answer alone.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const made = await createSubscription(await readJson(request, NewSubscription), actor, requestId)

  return Response.json(made, { status: 201, headers: { ETag: etagOf(made.subscription) } })
})
