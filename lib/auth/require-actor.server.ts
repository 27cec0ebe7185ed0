import 'server-only'
import { AppError } from '@/lib/errors'
import type { Actor } from './actor'
import { findActor } from './find-actor.server'
import { localReader } from './local-reader'
import type { Scope } from './scope'

/** Who is asking, if they may do this. Writing takes a token; see `requireReader` for reading. */
export async function requireActor(request: Request, scope: Scope): Promise<Actor> {
  const secret = bearer(request)
  const actor = secret && (await findActor(secret))
  if (!actor) throw new AppError('unauthenticated', 'Send a valid token: Authorization: Bearer am_live_…')
  if (!actor.scopes.includes(scope))
    throw new AppError('forbidden', `The token “${actor.name}” lacks the scope ${scope}.`)
  return actor
}

/** The server listens on loopback only, so whoever sits at this machine may read without a token. */
export async function requireReader(request: Request): Promise<Actor> {
  return request.headers.has('authorization') ? requireActor(request, 'read') : localReader
}

function bearer(request: Request): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
}
