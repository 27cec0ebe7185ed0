import { requireActor } from '@/lib/auth/require-actor.server'
import { createEndpoint } from '@/lib/endpoints/create-endpoint.server'
import { NewEndpoint } from '@/lib/endpoints/endpoint'
import { listEndpoints } from '@/lib/endpoints/list-endpoints.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'

// GET /api/v1/endpoints: what vendors send to.
export const GET = handle(async ({ request }) => Response.json(await listEndpoints(await requireActor(request))))

// POST /api/v1/endpoints: make one. Its secret is in this answer and nowhere else.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const made = await createEndpoint(await readJson(request, NewEndpoint), actor, requestId)

  return Response.json(made, { status: 201 })
})
