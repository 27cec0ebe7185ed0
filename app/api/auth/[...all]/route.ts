import { AppError } from '@/lib/errors'
import { handle } from '@/lib/http/handle.server'
import { withCookies } from '@/lib/http/with-cookies.server'
import { limitDoor } from '@/lib/limits/limit-door.server'
import { CALLBACK_PATH } from '@/lib/sign-on/provider/provider-id'
import { receiveCallback } from '@/lib/sign-on/receive-callback.server'

// GET /api/auth/callback/sign-on: the provider sends people back. Nothing else of the library is reachable.
export const GET = handle<{ all: string[] }>(async ({ request, requestId }) => {
  if (new URL(request.url).pathname !== CALLBACK_PATH) throw new AppError('not-found', 'There is nothing here.')
  const giveBack = await limitDoor(request.headers)
  const { to, cookies, isSignedIn } = await receiveCallback(request, requestId)
  // Their start was counted too; an office of many has one address.
  if (isSignedIn) await Promise.all([giveBack(), giveBack()])

  const headers = { Location: to, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }
  return withCookies(new Response(null, { status: 303, headers }), cookies)
})
