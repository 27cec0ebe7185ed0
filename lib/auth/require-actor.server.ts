import 'server-only'
import { AppError } from '@/lib/errors'
import { refuseForgery } from '@/lib/http/refuse-forgery.server'
import type { Actor } from './actor'
import { findActor } from './find-actor.server'
import { findSession, type Session } from './find-session.server'

/** Who is asking: the holder of a token, or whoever signed in. What they may do is asked where it is done. */
export async function requireActor(request: Request): Promise<Actor> {
  const actor = request.headers.has('authorization') ? await holder(request) : await signedIn(request)
  if (!actor) throw new AppError('unauthenticated', 'Sign in, or send a valid token: Authorization: Bearer am_live_…')
  return actor
}

async function holder(request: Request): Promise<Actor | null> {
  const secret = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  return secret ? findActor(secret, request.headers) : null
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
  return session
}
