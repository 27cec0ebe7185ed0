import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { createImport } from '@/lib/imports/create.server'
import { NewImport } from '@/lib/imports/import'
import { listImports } from '@/lib/imports/list.server'

// GET /api/v1/imports: the latest imports of files, with what came of each.
export const GET = handle(async ({ request }) => Response.json(await listImports(await requireActor(request))))

// POST /api/v1/imports: begin one. Its bytes are sent next, in parts.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const made = await createImport(await readJson(request, NewImport), actor, requestId)

  return Response.json(made, { status: 201, headers: { ETag: etagOf(made) } })
})
