import { requireActor } from '@/lib/auth/require-actor.server'
import { sayCause } from '@/lib/causes/say-cause.server'
import { CauseWord } from '@/lib/causes/suggestion'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'

// POST /api/v1/incidents/{id|INC-12}/causes: confirm, suspect or rule out a change.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const word = await readJson(request, CauseWord)

  return Response.json(await sayCause(params.id, word, actor, requestId))
})
