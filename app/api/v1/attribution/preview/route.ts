import { previewSettings } from '@/lib/attribution/preview-settings.server'
import { AttributionChange } from '@/lib/attribution/settings'
import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'

// POST /api/v1/attribution/preview: what weighing evidence in this way would change. Nothing is written.
export const POST = handle(async ({ request }) => {
  const actor = await requireActor(request)
  return Response.json(await previewSettings(await readJson(request, AttributionChange), actor))
})
