import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { refuseForgery } from '@/lib/http/refuse-forgery.server'
import { withCookies } from '@/lib/http/with-cookies.server'
import { acceptInvitation } from '@/lib/invitations/accept-invitation.server'
import { InvitationAcceptance } from '@/lib/invitations/invitation'
import { limitDoor } from '@/lib/limits/limit-door.server'
import { readMe } from '@/lib/members/read-me.server'
import { signIn } from '@/lib/sessions/sign-in.server'

// POST /api/v1/invitations/accept: become a member, who is signed in by it.
export const POST = handle(async ({ request, requestId }) => {
  refuseForgery(request)
  const wish = await readJson(request, InvitationAcceptance)
  const giveBack = await limitDoor(request.headers)
  const email = await acceptInvitation(wish, requestId)
  await giveBack()

  const { session, cookies } = await signIn({ email, password: wish.password }, request.headers, requestId)
  return withCookies(Response.json(await readMe(session), { status: 201 }), cookies)
})
