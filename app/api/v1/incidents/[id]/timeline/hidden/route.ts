import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { hideEvent } from '@/lib/timeline/hide-event.server'
import { Hiding } from '@/lib/timeline/timeline'

// PUT /api/v1/incidents/{id|INC-12}/timeline/hidden: leave out what it tells by itself, or tell it again.
export const PUT = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await hideEvent(params.id, await readJson(request, Hiding), actor, requestId)

  return new Response(null, { status: 204 })
})
