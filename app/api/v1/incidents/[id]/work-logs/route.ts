import { must } from '@/lib/auth/must.server'
import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { requireIncident } from '@/lib/incidents/read.server'
import { NewIncidentEntry } from '@/lib/work/entry'
import { logEntry } from '@/lib/work/log-entry.server'

// POST /api/v1/incidents/{id|INC-12}/work-logs: log time on it.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  must(actor, 'write', { kind: 'work-log' })
  const wish = await readJson(request, NewIncidentEntry)
  const { key: incident } = await requireIncident(params.id, actor)
  const entry = await logEntry({ ...wish, incident }, actor, requestId)

  return Response.json(entry, { status: 201, headers: { ETag: etagOf(entry) } })
})
