import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { NewInvitation } from '@/lib/invitations/invitation'
import { invite } from '@/lib/invitations/invite.server'
import { listInvitations } from '@/lib/invitations/list-invitations.server'

// GET /api/v1/invitations: whoever was invited and did not come yet.
export const GET = handle(async ({ request }) => Response.json(await listInvitations(await requireActor(request))))

// POST /api/v1/invitations: invite somebody. The link is in this answer and nowhere else.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, NewInvitation)

  return Response.json(await invite(wish, actor, requestId), { status: 201 })
})
