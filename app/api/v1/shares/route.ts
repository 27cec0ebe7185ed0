import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { createShare } from '@/lib/shares/create-share.server'
import { listShares } from '@/lib/shares/list-shares.server'
import { NewShare } from '@/lib/shares/share'

// GET /api/v1/shares: the links that still open a report.
export const GET = handle(async ({ request }) => Response.json(await listShares(await requireActor(request))))

// POST /api/v1/shares: make a link that opens one report without an account, and tell it once.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, NewShare)

  return Response.json(await createShare(wish, actor, requestId), { status: 201 })
})
