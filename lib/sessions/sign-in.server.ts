import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { writeAudit } from '@/lib/audit/write.server'
import { systemActor } from '@/lib/auth/actor'
import { auth } from '@/lib/auth/better-auth.server'
import { findSession, type Session } from '@/lib/auth/find-session.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { clientAddress } from '@/lib/http/client-address'
import { limitSignIn } from '@/lib/limits/limit-sign-in.server'
import type { Credentials } from './session'

/** A refusal takes this long whatever was wrong: who has an account could else be told by the clock. */
const REFUSED_AFTER_MS = 400

export type SignedIn = { session: Session; cookies: string[] }

/** Opens a session for whoever knows the password. Why it was refused is never said: it would tell who has an account. */
export async function signIn({ email, password }: Credentials, headers: Headers, requestId: string): Promise<SignedIn> {
  const begun = performance.now()
  const wasRight = await limitSignIn(email, headers)
  const answer = await auth().api.signInEmail({
    body: { email, password },
    headers: withoutCookie(headers),
    asResponse: true,
  })
  const cookies = answer.headers.getSetCookie()
  const session = answer.ok ? await findSession(new Headers({ cookie: cookieOf(cookies) })) : null
  await noteSignIn(session, email, clientAddress(headers), requestId)

  if (!session) {
    await wait(Math.max(0, begun + REFUSED_AFTER_MS - performance.now()))
    throw new AppError('unauthenticated', 'The e-mail address or the password is wrong.')
  }
  await wasRight()
  return { session, cookies }
}

/** A session that somebody brought along must not become theirs by signing in. */
function withoutCookie(headers: Headers): Headers {
  const rest = new Headers(headers)
  rest.delete('cookie')
  return rest
}

/** What the browser would send back for these. */
export function cookieOf(cookies: string[]): string {
  return cookies.map((cookie) => cookie.slice(0, cookie.indexOf(';'))).join('; ')
}

async function noteSignIn(session: Session | null, email: string, address: string, requestId: string) {
  const actor = session?.actor ?? systemActor('sign-in')
  const line = session
    ? { action: 'session.created', entity: 'session', entityId: session.id, after: { address } }
    : { action: 'session.refused', entity: 'session', entityId: requestId, after: { email, address } }
  await transact(async (tx) => writeAudit(tx, actor, requestId, [line]))
}
