import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { SetAsideWord } from '@/lib/set-aside/set-aside'
import { setIncidentAside } from '@/lib/set-aside/set-incident-aside.server'

// PUT /api/v1/incidents/{id|INC-12}/set-aside: it is a duplicate, it is no incident, or it counts again.
export const PUT = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const incident = await setIncidentAside(params.id, await readJson(request, SetAsideWord), actor, requestId)

  return Response.json(incident, { headers: { ETag: etagOf(incident) } })
})
