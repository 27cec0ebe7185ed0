import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readIncident } from '@/lib/incidents/read.server'

// GET /api/v1/incidents/{id|INC-12}: one incident with its causes and its work; the ETag is what an edit must match.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  const incident = await readIncident(params.id, actor)
  return Response.json(incident, { headers: { ETag: etagOf(incident) } })
})
