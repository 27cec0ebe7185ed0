import 'server-only'
import { db } from '@/lib/db/client.server'
import { SETTLED_WITHIN_SECONDS } from './read-since.server'

/** The place of the last line behind which nothing is waited for. */
export async function readBeginning(): Promise<number> {
  const [row] = await db().$queryRaw<{ seq: bigint | null }[]>`
    select least((select max(seq) from audit_events),
                 (select min(e.seq) - 1
                    from unsettled u
                    join audit_events e on e.entity_id = any(u.ids) and e.at >= u.since
                   where u.since > now() - make_interval(secs => ${SETTLED_WITHIN_SECONDS}::int))) as seq`
  return Number(row?.seq ?? 0)
}
