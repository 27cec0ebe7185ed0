import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readJson } from '@/lib/http/read-json.server'
import { MappingTrial } from '@/lib/mapping-rules/rule'
import { tryDelivery } from '@/lib/mapping-rules/try-delivery.server'

// POST /api/v1/deliveries/{id}/try: what a stored delivery would tell by other paths and words. Writes nothing.
export const POST = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  const trial = await readJson(request, MappingTrial)

  return Response.json(await tryDelivery(readId(params.id), trial, actor))
})
