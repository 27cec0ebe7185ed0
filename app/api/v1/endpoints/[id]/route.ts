import { requireActor } from '@/lib/auth/require-actor.server'
import { changeEndpoint } from '@/lib/endpoints/change-endpoint.server'
import { disableEndpoint } from '@/lib/endpoints/disable-endpoint.server'
import { EndpointChange } from '@/lib/endpoints/endpoint'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readJson } from '@/lib/http/read-json.server'

// PATCH /api/v1/endpoints/{id}: rename it, or say how its vendor is asked for what it did not send.
export const PATCH = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const change = await readJson(request, EndpointChange)

  return Response.json(await changeEndpoint(readId(params.id), change, actor, requestId))
})

// DELETE /api/v1/endpoints/{id}: take nothing in by it any more.
export const DELETE = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await disableEndpoint(readId(params.id), actor, requestId)

  return new Response(null, { status: 204 })
})
