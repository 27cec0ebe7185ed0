import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { addEntry } from '@/lib/timeline/add-entry.server'
import { NewTimelineEntry } from '@/lib/timeline/entry'
import { readTimeline } from '@/lib/timeline/read-timeline.server'

// GET /api/v1/incidents/{id|INC-12}/timeline: what happened, the first first.
export const GET = handle<{ id: string }>(async ({ request, params }) =>
  Response.json(await readTimeline(params.id, await requireActor(request))),
)

// POST /api/v1/incidents/{id|INC-12}/timeline: put words or a comment on it.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const entry = await addEntry(params.id, await readJson(request, NewTimelineEntry), actor, requestId)

  return Response.json(entry, { status: 201, headers: { ETag: etagOf(entry) } })
})
