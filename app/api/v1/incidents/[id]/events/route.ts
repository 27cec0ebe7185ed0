import { readHistory } from '@/lib/audit/read-history.server'
import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { requireIncident } from '@/lib/incidents/read.server'

// GET /api/v1/incidents/{id|INC-12}/events: what was done to it, and every version of it that was sent.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  return Response.json(await readHistory({ kind: 'INCIDENT', ...(await requireIncident(params.id, actor)) }, actor))
})
