import { requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { answerNudge } from '@/lib/nudges/answer.server'

// PUT /api/v1/nudges/{id}/answered: done with it. Logging what it asks for answers it by itself.
export const PUT = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const { actor } = await requireSession(request)
  await answerNudge(readId(params.id), actor, requestId)

  return new Response(null, { status: 204 })
})
