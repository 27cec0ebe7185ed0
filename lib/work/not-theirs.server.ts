import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Tx } from '@/lib/db/client.server'

/** Of these entries, those that are not this person's to write: naming another's entry does not make it theirs. */
export async function notTheirs(tx: Tx, ids: string[], actor: Actor): Promise<string[]> {
  if (actor.kind !== 'PERSON') return []
  const rows = await tx.$queryRaw<{ id: string; email: string }[]>`
    select l.id::text as id, p.email
      from work_logs l
      join people p on p.id = l.person_id
     where l.id = any(${ids}::uuid[])`
  return rows.filter(({ email }) => !can(actor, 'write', { kind: 'work-log', email })).map(({ id }) => id)
}
