import { requireActor, requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { listNudges } from '@/lib/nudges/list.server'
import { NewNudge } from '@/lib/nudges/nudge'
import { nudge } from '@/lib/nudges/nudge.server'

// GET /api/v1/nudges: what one is asked for and has not answered.
export const GET = handle(async ({ request }) => Response.json(await listNudges((await requireSession(request)).actor)))

// POST /api/v1/nudges: ask somebody of one's team for their hours. 200 where they are asked already.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const { nudge: sent, isNew } = await nudge(await readJson(request, NewNudge), actor, requestId)

  return Response.json(sent, { status: isNew ? 201 : 200 })
})
