import { requireActor } from '@/lib/auth/require-actor.server'
import { SecretRotation } from '@/lib/endpoints/endpoint'
import { rotateSecret } from '@/lib/endpoints/rotate-secret.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readJson } from '@/lib/http/read-json.server'

// POST /api/v1/endpoints/{id}/secret: give it another. The one before is believed for a while.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, SecretRotation)

  return Response.json(await rotateSecret(readId(params.id), wish, actor, requestId), { status: 201 })
})
