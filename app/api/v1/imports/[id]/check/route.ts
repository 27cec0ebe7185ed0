import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { checkImport } from '@/lib/imports/check.server'

// GET /api/v1/imports/{id}/check: what would come of it, and what is to be said before. Writes nothing.
export const GET = handle<{ id: string }>(async ({ request, params }) =>
  Response.json(await checkImport(readId(params.id), await requireActor(request))),
)
