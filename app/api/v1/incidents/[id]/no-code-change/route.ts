import { requireActor } from '@/lib/auth/require-actor.server'
import { sayNoCodeChange } from '@/lib/causes/say-no-code-change.server'
import { NoCodeChangeWord } from '@/lib/causes/suggestion'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'

// PUT /api/v1/incidents/{id|INC-12}/no-code-change: no change of code did it, one did, or what its sender says.
export const PUT = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const said = await sayNoCodeChange(params.id, await readJson(request, NoCodeChangeWord), actor, requestId)

  return Response.json(said, { headers: { ETag: etagOf(said) } })
})
