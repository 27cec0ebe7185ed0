import { requireActor } from '@/lib/auth/require-actor.server'
import { correctOne } from '@/lib/corrections/correct-one.server'
import { NewCorrection } from '@/lib/corrections/correction'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'

// POST /api/v1/changes/{id}/origin: a person's word on who wrote it, over the version that was read.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, NewCorrection)
  const change = await correctOne(readId(params.id), wish, readIfMatch(request), actor, requestId)

  return Response.json(change, { headers: { ETag: etagOf(change) } })
})
