import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { refuseForgery } from '@/lib/http/refuse-forgery.server'
import { InvitationLookUp } from '@/lib/invitations/invitation'
import { lookUpInvitation } from '@/lib/invitations/look-up-invitation.server'
import { limitDoor } from '@/lib/limits/limit-door.server'

// POST /api/v1/invitations/look-up: what an invitation says. The secret is in the body, for addresses end up in logs.
export const POST = handle(async ({ request }) => {
  refuseForgery(request)
  const { secret } = await readJson(request, InvitationLookUp)
  const giveBack = await limitDoor(request.headers)
  const shown = await lookUpInvitation(secret)
  await giveBack()

  return Response.json(shown)
})
