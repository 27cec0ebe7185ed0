import { requireActor } from '@/lib/auth/require-actor.server'
import { IncidentEdits } from '@/lib/edits/edit-many'
import { editMany } from '@/lib/edits/edit-many.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'

// POST /api/v1/incidents/edits: edit several incidents, each judged by itself.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const edits = await readJson(request, IncidentEdits)

  return Response.json(await editMany(edits, actor, requestId), { status: 207 })
})
