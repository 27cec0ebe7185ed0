import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readJson } from '@/lib/http/read-json.server'
import { labelChange } from '@/lib/spot-checks/label.server'
import { LabelItem } from '@/lib/spot-checks/spot-check'

// PUT /api/v1/spot-checks/:id/items/:changeId: say who wrote a change of the sample.
export const PUT = handle<{ id: string; changeId: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const item = await readJson(request, LabelItem)

  return Response.json(await labelChange(readId(params.id), readId(params.changeId), item, actor, requestId))
})
