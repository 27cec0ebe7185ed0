import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'
import { editEntry } from '@/lib/timeline/edit-entry.server'
import { TimelineEntryEdit } from '@/lib/timeline/entry'
import { readTimelineEntry } from '@/lib/timeline/read-timeline.server'
import { removeEntry } from '@/lib/timeline/remove-entry.server'

type Params = { id: string; entryId: string }

// GET /api/v1/incidents/{id|INC-12}/timeline/{entryId}: one entry; the ETag is what an edit must match.
export const GET = handle<Params>(async ({ request, params }) => {
  const entry = await readTimelineEntry(params.id, readId(params.entryId), await requireActor(request))
  return Response.json(entry, { headers: { ETag: etagOf(entry) } })
})

// PATCH /api/v1/incidents/{id|INC-12}/timeline/{entryId}: move it, or say it otherwise.
export const PATCH = handle<Params>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const edit = await readJson(request, TimelineEntryEdit)
  const which = { name: params.id, id: readId(params.entryId), version: readIfMatch(request) }
  const entry = await editEntry(which, edit, actor, requestId)

  return Response.json(entry, { headers: { ETag: etagOf(entry) } })
})

// DELETE /api/v1/incidents/{id|INC-12}/timeline/{entryId}: take it off; a comment stays where it was said.
export const DELETE = handle<Params>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const which = { name: params.id, id: readId(params.entryId), version: readIfMatch(request) }
  await removeEntry(which, actor, requestId)

  return new Response(null, { status: 204 })
})
