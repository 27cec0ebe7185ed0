import { requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { Snooze } from '@/lib/snoozes/snooze'
import { snooze } from '@/lib/snoozes/snooze.server'

// PUT /api/v1/incidents/{id|INC-12}/snooze: out of one's own queue until then.
export const PUT = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const session = await requireSession(request)
  await snooze(params.id, await readJson(request, Snooze), session, requestId)

  return new Response(null, { status: 204 })
})

// DELETE /api/v1/incidents/{id|INC-12}/snooze: back into one's own queue.
export const DELETE = handle<{ id: string }>(async ({ request, params, requestId }) => {
  await snooze(params.id, null, await requireSession(request), requestId)

  return new Response(null, { status: 204 })
})
