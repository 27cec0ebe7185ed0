import { requireActor } from '@/lib/auth/require-actor.server'
import { readChange } from '@/lib/changes/read.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/changes/{id}: one change with its evidence, what carried it and what it is linked to.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  const change = await readChange(params.id, actor)
  return Response.json(change, { headers: { ETag: etagOf(change) } })
})
