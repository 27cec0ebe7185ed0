import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { closeSpotCheck } from '@/lib/spot-checks/close.server'
import { readSpotCheck } from '@/lib/spot-checks/read.server'

// PUT /api/v1/spot-checks/:id/closed: end the labelling, for good.
export const PUT = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const id = readId(params.id)
  await closeSpotCheck(id, actor, requestId)

  return Response.json(await readSpotCheck(id, { mixed: 'separate' }, actor))
})
