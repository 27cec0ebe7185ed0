import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { NewOriginRule } from '@/lib/origin-rules/origin-rule'
import { previewRule } from '@/lib/origin-rules/preview-rule.server'

// POST /api/v1/origin-rules/preview: what a rule would change. Nothing is written.
export const POST = handle(async ({ request }) => {
  const actor = await requireActor(request)
  return Response.json(await previewRule(await readJson(request, NewOriginRule), actor))
})
