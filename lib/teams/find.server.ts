import 'server-only'
import { db } from '@/lib/db/client.server'

export type FoundTeam = { id: string; slug: string; name: string }

/** The team of this slug; null: there is none. */
export function findTeam(slug: string): Promise<FoundTeam | null> {
  return db().team.findUnique({ where: { slug }, select: { id: true, slug: true, name: true } })
}
