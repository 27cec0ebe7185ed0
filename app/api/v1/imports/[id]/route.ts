import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'
import { changeImport } from '@/lib/imports/change.server'
import { ImportChange } from '@/lib/imports/import'
import { removeImport } from '@/lib/imports/remove.server'
import { requireImport } from '@/lib/imports/require-import.server'

type Params = { id: string }

// GET /api/v1/imports/{id}: one of them, and how far it has come; the ETag is what an edit must match.
export const GET = handle<Params>(async ({ request, params }) => {
  const actor = await requireActor(request)
  const found = await requireImport(readId(params.id), actor)
  return Response.json(found, { headers: { ETag: etagOf(found) } })
})

// PATCH /api/v1/imports/{id}: how its file is read; begin, stop or undo it.
export const PATCH = handle<Params>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const change = await readJson(request, ImportChange)
  const which = { id: readId(params.id), version: readIfMatch(request) }
  const changed = await changeImport(which, change, actor, requestId)

  return Response.json(changed, { headers: { ETag: etagOf(changed) } })
})

// DELETE /api/v1/imports/{id}: throw a file away of which nothing was imported.
export const DELETE = handle<Params>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await removeImport({ id: readId(params.id), version: readIfMatch(request) }, actor, requestId)

  return new Response(null, { status: 204 })
})
