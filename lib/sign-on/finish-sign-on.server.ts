import 'server-only'
import { findSession } from '@/lib/auth/find-session.server'
import { cookieOf } from '@/lib/sessions/sign-in.server'
import { closeFlow } from '@/lib/sign-on/provider/close-flow.server'
import { discover, type Provider } from '@/lib/sign-on/provider/discover.server'
import { here } from '@/lib/sign-on/provider/here.server'
import { readSettings } from '@/lib/sign-on/settings/read-settings.server'
import type { Settings } from '@/lib/sign-on/settings/settings'
import { admit } from './admit.server'
import { noteRefusal, noteSession, type Refusal } from './note-sign-on.server'
import { refusalOf } from './refusal-of.server'

/** Where the browser goes now, and with which cookies. */
export type Finished = { to: string; cookies: string[]; isSignedIn: boolean }

/** Opens a session for whoever the provider sends back, or says why not. */
export async function finishSignOn(request: Request, requestId: string): Promise<Finished> {
  const { settings, fault } = await readSettings()
  const isOn = settings?.isOn && !fault
  const { provider } = isOn ? await discover(settings.issuer) : { provider: null }
  if (provider && settings) return finish(request, { settings, provider }, requestId)

  const refusal: Refusal = { problem: isOn ? 'silent' : 'off' }
  await noteRefusal(refusal, request.headers, requestId)
  return { to: signInPage(refusal, null), cookies: [], isSignedIn: false }
}

async function finish(
  request: Request,
  by: { settings: Settings; provider: Provider },
  requestId: string,
): Promise<Finished> {
  let decided: Refusal | null = null
  const closed = await closeFlow(request, by, async (claims) => {
    const decision = await admit(claims, by.settings, requestId)
    if ('problem' in decision) decided = { problem: decision.problem, email: claims.email }
    return decided === null
  })

  const session = await findSession(new Headers({ cookie: cookieOf(closed.cookies) }))
  if (session) {
    await noteSession(session, request.headers, requestId)
    return { to: closed.to.href, cookies: closed.cookies, isSignedIn: true }
  }
  const refusal = decided ?? (await refusalOf(closed, by))
  await noteRefusal(refusal, request.headers, requestId)
  const to = signInPage(refusal, closed.to.searchParams.get('next'))
  return { to, cookies: closed.cookies, isSignedIn: false }
}

function signInPage({ problem }: Refusal, next: string | null): string {
  const page = new URL(here('/sign-in'))
  if (next) page.searchParams.set('next', next)
  page.searchParams.set('problem', problem)
  return page.href
}
