import 'server-only'
import { db } from '@/lib/db/client.server'
import { personActor, type Actor } from './actor'
import { auth } from './better-auth.server'
import { Role } from './role'

export const IDLE_MS = 8 * 3600_000
const SEEN_EVERY_MS = 60_000

export type Session = {
  id: string
  actor: Actor
  /** What somebody set for themselves. */
  profile: { timeZone: string | null; theme: string | null; singleKeys: boolean }
}

/**
 * Whose session the cookie names; null where nobody's, or no longer. Never remembered: who is signed out is out.
 * `isAsked`: somebody asks for something by it, which keeps it from ending as idle.
 */
export async function findSession(headers: Headers, isAsked = true): Promise<Session | null> {
  if (!headers.has('cookie')) return null
  const found = await auth().api.getSession({ headers })
  if (!found) return null

  const { session, user } = found
  const idle = Date.now() - session.lastSeenAt.getTime()
  if (user.disabledAt || idle > IDLE_MS) {
    await db().session.deleteMany({ where: { id: session.id } })
    return null
  }
  const unseen = Date.now() - (user.lastSeenAt?.getTime() ?? 0)
  if (isAsked && Math.max(idle, unseen) > SEEN_EVERY_MS) await noteSeen(session.id, user.id)

  const teams = user.personId
    ? await db().teamMember.findMany({ where: { personId: user.personId }, select: { teamId: true } })
    : []
  const teamIds = teams.map(({ teamId }) => teamId)
  const { id, name, email, timeZone, theme, singleKeys } = user
  return {
    id: session.id,
    actor: personActor({ id, name, email, role: Role.parse(user.role), teamIds, timeZone: timeZone ?? null }),
    profile: { timeZone: timeZone ?? null, theme: theme ?? null, singleKeys: singleKeys ?? true },
  }
}

async function noteSeen(id: string, userId: string): Promise<void> {
  const lastSeenAt = new Date()
  await db().session.updateMany({ where: { id }, data: { lastSeenAt } })
  await db().user.updateMany({ where: { id: userId }, data: { lastSeenAt } })
}
