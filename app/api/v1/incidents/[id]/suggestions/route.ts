import { requireActor } from '@/lib/auth/require-actor.server'
import { suggestCauses } from '@/lib/causes/suggest.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/incidents/{id|INC-12}/suggestions: the changes that may have broken it, each with why.
export const GET = handle<{ id: string }>(async ({ request, params }) =>
  Response.json(await suggestCauses(params.id, await requireActor(request))),
)
