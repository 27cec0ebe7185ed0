import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/find-actor.server'
import { findSession } from '@/lib/auth/find-session.server'

/** Who asked, as they stand now: signed out, disabled, revoked or idle they are nobody. To listen is not to be there. */
export async function standing(headers: Headers): Promise<Actor | null> {
  const secret = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (secret) return findActor(secret, headers)
  return (await findSession(headers, false))?.actor ?? null
}
