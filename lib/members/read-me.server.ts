import 'server-only'
import type { Session } from '@/lib/auth/find-session.server'
import { db } from '@/lib/db/client.server'
import { Me } from './member'

/** Whoever signed in, as they see themselves. */
export async function readMe({ actor, profile }: Session): Promise<Me> {
  const { id, name, email, role, teamIds } = actor
  const teams = await db().team.findMany({
    where: { id: { in: [...teamIds] } },
    select: { slug: true, name: true },
    orderBy: { name: 'asc' },
  })
  return Me.parse({ id, name, email, role, teams, ...profile })
}
