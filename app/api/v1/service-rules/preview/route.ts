import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { previewServiceRules } from '@/lib/service-rules/preview.server'
import { NewServiceRules } from '@/lib/service-rules/rule'

// POST /api/v1/service-rules/preview: how many changes a list would move, and where to.
export const POST = handle(async ({ request }) => {
  const actor = await requireActor(request)

  return Response.json(await previewServiceRules(await readJson(request, NewServiceRules), actor))
})
