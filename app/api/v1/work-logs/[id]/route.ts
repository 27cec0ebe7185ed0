import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'
import { editEntry } from '@/lib/work/edit-entry.server'
import { EntryEdit, type WorkLogEntry } from '@/lib/work/entry'
import { readEntry } from '@/lib/work/read-entry.server'
import { withdrawEntry } from '@/lib/work/withdraw-entry.server'

const answer = (entry: WorkLogEntry) => Response.json(entry, { headers: { ETag: etagOf(entry) } })

// GET /api/v1/work-logs/{id}: one entry, also one that was taken back; the ETag is what an edit must match.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  return answer(await readEntry(readId(params.id), actor))
})

// PATCH /api/v1/work-logs/{id}: edit what was logged here, or bring back what was taken back.
export const PATCH = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const edit = await readJson(request, EntryEdit)

  return answer(await editEntry(readId(params.id), edit, readIfMatch(request), actor, requestId))
})

// DELETE /api/v1/work-logs/{id}: take an entry back, whoever sent it. It counts nowhere, and stays on file.
export const DELETE = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await withdrawEntry(readId(params.id), actor, requestId)

  return new Response(null, { status: 204 })
})
