import { requireSession } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { NewEntry } from '@/lib/work/entry'
import { logEntry } from '@/lib/work/log-entry.server'

// POST /api/v1/me/work-logs: log one's own time, on an incident, a change or neither.
export const POST = handle(async ({ request, requestId }) => {
  const { actor } = await requireSession(request)
  const entry = await logEntry(await readJson(request, NewEntry), actor, requestId)

  return Response.json(entry, { status: 201, headers: { ETag: etagOf(entry) } })
})
