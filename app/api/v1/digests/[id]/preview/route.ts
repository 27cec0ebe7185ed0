import { requireActor } from '@/lib/auth/require-actor.server'
import { previewDigest } from '@/lib/digests/try.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'

// GET /api/v1/digests/{id}/preview: what it would say of the last week that is over.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  return Response.json(await previewDigest(readId(params.id), actor))
})
