import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'

/** Every team by its name, to pick one. */
export async function listTeams(actor: Actor): Promise<{ slug: string; name: string }[]> {
  must(actor, 'read', { kind: 'team' })
  return db().team.findMany({ select: { slug: true, name: true }, orderBy: { name: 'asc' } })
}
