import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { listSources } from '@/lib/sources/list.server'

// GET /api/v1/sources: who sends here, when they were last heard of, and the names to narrow questions to.
export const GET = handle(async ({ request }) => {
  const actor = await requireActor(request)
  return Response.json(await listSources(actor))
})
