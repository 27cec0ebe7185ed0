import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { drawSpotCheck } from '@/lib/spot-checks/draw.server'
import { listSpotChecks } from '@/lib/spot-checks/list.server'
import { readSpotCheck } from '@/lib/spot-checks/read.server'
import { NewSpotCheck } from '@/lib/spot-checks/spot-check'

// GET /api/v1/spot-checks: the samples of changes that people label.
export const GET = handle(async ({ request }) => Response.json(await listSpotChecks(await requireActor(request))))

// POST /api/v1/spot-checks: draw one.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, NewSpotCheck)
  const { id } = await drawSpotCheck(wish, actor, requestId)

  return Response.json(await readSpotCheck(id, { mixed: 'separate' }, actor), { status: 201 })
})
