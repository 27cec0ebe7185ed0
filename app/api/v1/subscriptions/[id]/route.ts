import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'
import { changeSubscription, removeSubscription } from '@/lib/subscriptions/change.server'
import { requireSubscription } from '@/lib/subscriptions/require-subscription.server'
import { SubscriptionChange } from '@/lib/subscriptions/subscription'

type Params = { id: string }

// GET /api/v1/subscriptions/{id}: one of them; the ETag is what an edit must match.
export const GET = handle<Params>(async ({ request, params }) => {
  const actor = await requireActor(request)
  const subscription = await requireSubscription(readId(params.id), actor)
  return Response.json(subscription, { headers: { ETag: etagOf(subscription) } })
})

// PATCH /api/v1/subscriptions/{id}: where it goes and of what, or not.
export const PATCH = handle<Params>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const change = await readJson(request, SubscriptionChange)
  const which = { id: readId(params.id), version: readIfMatch(request) }
  const subscription = await changeSubscription(which, change, actor, requestId)

  return Response.json(subscription, { headers: { ETag: etagOf(subscription) } })
})

// DELETE /api/v1/subscriptions/{id}: take it away, with what waits for it.
export const DELETE = handle<Params>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await removeSubscription({ id: readId(params.id), version: readIfMatch(request) }, actor, requestId)

  return new Response(null, { status: 204 })
})
