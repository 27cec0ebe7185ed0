import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { visibleTo } from './visible.server'

/**
 * Of these incidents, those that this person does not learn of and so cannot write. A program writes what it sends
 * whether or not it may read it.
 */
export async function invisibleTo(tx: Tx, ids: string[], actor: Actor): Promise<string[]> {
  if (actor.kind !== 'PERSON') return []
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select i.id::text as id from incidents i where i.id = any(${ids}::uuid[]) and (${visibleTo(actor)}) is not true`
  return rows.map(({ id }) => id)
}
