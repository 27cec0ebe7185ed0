import { requireActor } from '@/lib/auth/require-actor.server'
import { createDigest } from '@/lib/digests/create.server'
import { NewDigest } from '@/lib/digests/digest'
import { listDigests } from '@/lib/digests/list.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'

// GET /api/v1/digests: those that one may change, each with its last sending.
export const GET = handle(async ({ request }) => Response.json(await listDigests(await requireActor(request))))

// POST /api/v1/digests: have the weekly review of a team, or of everybody, sent on Mondays.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const digest = await createDigest(await readJson(request, NewDigest), actor, requestId)

  return Response.json(digest, { status: 201, headers: { ETag: etagOf(digest) } })
})
