import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { findRelated } from '@/lib/related/find-related.server'

// GET /api/v1/incidents/{id|INC-12}/related: its duplicates, what it is one of, and those like it.
export const GET = handle<{ id: string }>(async ({ request, params }) =>
  Response.json(await findRelated(params.id, await requireActor(request))),
)
