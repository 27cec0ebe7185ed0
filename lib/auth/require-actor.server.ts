import 'server-only'
import { AppError } from '@/lib/errors'
import { clientAddress } from '@/lib/http/client-address'
import { refuseForgery } from '@/lib/http/refuse-forgery.server'
import { WRONG_TOKENS } from '@/lib/limits/limit'
import { networkOf } from '@/lib/limits/network-of'
import { spendRequest } from '@/lib/limits/spend-request.server'
import { take } from '@/lib/limits/take.server'
import type { Actor } from './actor'
import { findActor } from './find-actor.server'
import { findSession, type Session } from './find-session.server'

/** Who is asking: the holder of a token, or whoever signed in. What they may do is asked where it is done. */
export async function requireActor(request: Request): Promise<Actor> {
  const actor = request.headers.has('authorization') ? await holder(request) : await signedIn(request)
  if (!actor) throw new AppError('unauthenticated', 'Sign in, or send a valid token: Authorization: Bearer am_live_…')
  await spendRequest(actor)
  return actor
}

async function holder(request: Request): Promise<Actor | null> {
  const secret = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const actor = secret ? await findActor(secret, request.headers) : null
  if (!actor) await take(WRONG_TOKENS, networkOf(clientAddress(request.headers)))
  return actor
}

async function signedIn(request: Request): Promise<Actor | null> {
  const session = await findSession(request.headers)
  if (session) refuseForgery(request)
  return session?.actor ?? null
}

/** Whoever signed in, for what only people have: a profile, sessions, a password. */
export async function requireSession(request: Request): Promise<Session> {
  const session = await findSession(request.headers)
  if (!session) throw new AppError('unauthenticated', 'Sign in first.')
  refuseForgery(request)
  await spendRequest(session.actor)
  return session
}
