import { requireActor } from '@/lib/auth/require-actor.server'
import { CorrectionWish } from '@/lib/corrections/correction'
import { previewCorrections } from '@/lib/corrections/preview-corrections.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'

// POST /api/v1/corrections/preview: what a word on these changes would change. Nothing is written.
export const POST = handle(async ({ request }) => {
  const actor = await requireActor(request)
  return Response.json(await previewCorrections(await readJson(request, CorrectionWish), actor))
})
