import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import type { MemberPage } from './member'
import { memberColumns, toMember } from './row.server'

const MAX_SHOWN = 1_000

/** Everybody who can sign in, or could until they were disabled; those come last. */
export async function listMembers(actor: Actor): Promise<MemberPage> {
  must(actor, 'manage', { kind: 'member' })
  const rows = await db().user.findMany({
    select: memberColumns,
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
    take: MAX_SHOWN,
  })
  return { items: rows.map(toMember), timeZone: await zoneFor(actor) }
}
