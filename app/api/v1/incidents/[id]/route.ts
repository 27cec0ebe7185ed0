import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { editIncident } from '@/lib/edits/edit-incident.server'
import { IncidentEdit } from '@/lib/edits/edit'
import { handle } from '@/lib/http/handle.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'
import { readIncident } from '@/lib/incidents/read.server'

// GET /api/v1/incidents/{id|INC-12}: one incident with its causes and its work; the ETag is what an edit must match.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  const incident = await readIncident(params.id, actor)
  return Response.json(incident, { headers: { ETag: etagOf(incident) } })
})

// PATCH /api/v1/incidents/{id|INC-12}: say here what it is, over what its sender tells.
export const PATCH = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const edit = await readJson(request, IncidentEdit)
  const incident = await editIncident(params.id, edit, readIfMatch(request), actor, requestId)

  return Response.json(incident, { headers: { ETag: etagOf(incident) } })
})
