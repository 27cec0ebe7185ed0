import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { writeAudit } from '@/lib/audit/write.server'
import { systemActor } from '@/lib/auth/actor'
import { auth } from '@/lib/auth/better-auth.server'
import { findSession, type Session } from '@/lib/auth/find-session.server'
import { db, type Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { clientAddress } from '@/lib/http/client-address'
import { limitSignIn } from '@/lib/limits/limit-sign-in.server'
import { Prisma } from '@/prisma/generated/client'
import type { Credentials } from './session'

/** A refusal takes this long whatever was wrong: who has an account could else be told by the clock. */
const REFUSED_AFTER_MS = 400

export type SignedIn = { session: Session; cookies: string[] }

/** Opens a session for whoever knows the password. Why it was refused is never said: it would tell who has an account. */
export async function signIn({ email, password }: Credentials, headers: Headers, requestId: string): Promise<SignedIn> {
  const begun = performance.now()
  const wasRight = await limitSignIn(email, headers)
  const asked = await db().$queryRaw<Kept[]>`${passwordOf(email)}`
  const answer = await auth().api.signInEmail({
    body: { email, password },
    headers: withoutCookie(headers),
    asResponse: true,
  })
  const cookies = answer.headers.getSetCookie()
  const opened = answer.ok ? await findSession(new Headers({ cookie: cookieOf(cookies) })) : null
  const session = await transact(async (tx) => {
    const isStill = opened !== null && (await isUnchanged(tx, email, asked))
    if (opened && !isStill) await tx.session.deleteMany({ where: { id: opened.id } })
    noteSignIn(tx, isStill ? opened : null, email, clientAddress(headers), requestId)
    return isStill ? opened : null
  })

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

type Kept = { password: string | null }

function passwordOf(email: string): Prisma.Sql {
  return Prisma.sql`
    select a.password
      from accounts a
      join users u on u.id = a.user_id
     where u.email = ${email} and a.provider_id = 'credential'`
}

/** A password that is being changed waits for us or we for it: what it opened before must not outlive it. */
async function isUnchanged(tx: Tx, email: string, asked: Kept[]): Promise<boolean> {
  const now = await tx.$queryRaw<Kept[]>`${passwordOf(email)} for share of a`
  return now[0]?.password !== undefined && now[0].password === asked[0]?.password
}

function noteSignIn(tx: Tx, session: Session | null, email: string, address: string, requestId: string) {
  const actor = session?.actor ?? systemActor('sign-in')
  const line = session
    ? { action: 'session.created', entity: 'session', entityId: session.id, after: { address } }
    : { action: 'session.refused', entity: 'session', entityId: requestId, after: { email, address } }
  writeAudit(tx, actor, requestId, [line])
}
