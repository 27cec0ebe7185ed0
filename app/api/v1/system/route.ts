import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readHealth } from '@/lib/system/read-health.server'

// GET /api/v1/system: how this installation is.
export const GET = handle(async ({ request }) => {
  const actor = await requireActor(request)
  return Response.json(await readHealth(actor))
})
