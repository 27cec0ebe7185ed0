import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'
import { readQueue } from '@/lib/triage/read-queue.server'
import { TriageQuery } from '@/lib/triage/triage'

// GET /api/v1/triage: the incidents that want a decision, the most pressing first.
export const GET = handle(async ({ request }) => {
  const actor = await requireActor(request)
  return Response.json(await readQueue(readQuery(request, TriageQuery), actor))
})
