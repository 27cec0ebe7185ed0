import { requireSession } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'
import { editView } from '@/lib/views/edit-view.server'
import { readView } from '@/lib/views/read-view.server'
import { removeView } from '@/lib/views/remove-view.server'
import { ViewEdit } from '@/lib/views/view'

// GET /api/v1/views/{id}: one of them; the ETag is what an edit must match.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const { actor } = await requireSession(request)
  const view = await readView(readId(params.id), actor)
  return Response.json(view, { headers: { ETag: etagOf(view) } })
})

// PATCH /api/v1/views/{id}: another name, question or reach.
export const PATCH = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const { actor } = await requireSession(request)
  const edit = await readJson(request, ViewEdit)
  const view = await editView({ id: readId(params.id), version: readIfMatch(request) }, edit, actor, requestId)

  return Response.json(view, { headers: { ETag: etagOf(view) } })
})

// DELETE /api/v1/views/{id}: nobody finds it any more.
export const DELETE = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const { actor } = await requireSession(request)
  await removeView({ id: readId(params.id), version: readIfMatch(request) }, actor, requestId)

  return new Response(null, { status: 204 })
})
