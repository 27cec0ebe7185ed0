import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'
import { readQuery } from '@/lib/http/read-query.server'
import { NotesEdit } from '@/lib/weekly-review/notes'
import { readNotes, writeNotes } from '@/lib/weekly-review/notes.server'
import { ScopeQuery } from '@/lib/weekly-review/scope'

// GET /api/v1/weekly-reviews/{2026-W47}/notes: what was noted; the ETag is what an edit must match.
export const GET = handle<{ week: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  const notes = await readNotes(params.week, readQuery(request, ScopeQuery), actor)
  return Response.json(notes, { headers: { ETag: etagOf(notes) } })
})

// PUT /api/v1/weekly-reviews/{2026-W47}/notes: write them anew.
export const PUT = handle<{ week: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const query = readQuery(request, ScopeQuery)
  const edit = await readJson(request, NotesEdit)
  const which = { name: params.week, query, version: readIfMatch(request) }
  const notes = await writeNotes(which, edit, actor, requestId)

  return Response.json(notes, { headers: { ETag: etagOf(notes) } })
})
