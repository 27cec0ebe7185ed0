import { requireActor } from '@/lib/auth/require-actor.server'
import { changeDigest, removeDigest } from '@/lib/digests/change.server'
import { DigestChange } from '@/lib/digests/digest'
import { requireDigest } from '@/lib/digests/require-digest.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'

type Params = { id: string }

// GET /api/v1/digests/{id}: one of them; the ETag is what an edit must match.
export const GET = handle<Params>(async ({ request, params }) => {
  const actor = await requireActor(request)
  const digest = await requireDigest(readId(params.id), actor)
  return Response.json(digest, { headers: { ETag: etagOf(digest) } })
})

// PATCH /api/v1/digests/{id}: to whom, where and when it goes, or not.
export const PATCH = handle<Params>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const change = await readJson(request, DigestChange)
  const which = { id: readId(params.id), version: readIfMatch(request) }
  const digest = await changeDigest(which, change, actor, requestId)

  return Response.json(digest, { headers: { ETag: etagOf(digest) } })
})

// DELETE /api/v1/digests/{id}: take it away.
export const DELETE = handle<Params>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await removeDigest({ id: readId(params.id), version: readIfMatch(request) }, actor, requestId)

  return new Response(null, { status: 204 })
})
