import { readHistory } from '@/lib/audit/read-history.server'
import { requireActor } from '@/lib/auth/require-actor.server'
import { readChange } from '@/lib/changes/read.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/changes/{id}/events: what was done to it, and every version of it that was sent.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  return Response.json(await readHistory({ kind: 'CHANGE', ...(await readChange(params.id, actor)) }, actor))
})
