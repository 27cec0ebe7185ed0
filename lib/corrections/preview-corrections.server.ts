import 'server-only'
import type { Preview } from '@/lib/attribution/preview'
import { Tally, type Turned } from '@/lib/attribution/tally.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { type CorrectionWish, MOST_AT_ONCE } from './correction'
import { whichOf } from './which.server'

/** What a word on these changes would change. Of more than may be corrected at once, `looked` stays below `of`. */
export async function previewCorrections(wish: CorrectionWish, actor: Actor): Promise<Preview> {
  must(actor, 'write', { kind: 'attribution' })
  const { known, where } = await whichOf(wish)
  const [rows, timeZone] = await Promise.all([
    db().$queryRaw<(Omit<Turned, 'to'> & { of: number })[]>`
      ${known}
      select c.id::text, c.title, r.name as repository, t.slug as team, c.merged_at as "mergedAt",
             c.origin::text as "from", (count(*) over ())::int as of
        from changes c
        join repositories r on r.id = c.repository_id
        left join teams t on t.id = c.team_id
       where ${where}
       order by c.merged_at desc, c.id desc
       limit ${MOST_AT_ONCE}`,
    zoneFor(actor),
  ])

  const tally = new Tally()
  for (const row of rows) if (row.from !== wish.origin) tally.add({ ...row, to: wish.origin })
  tally.looked = rows.length
  return tally.told(rows[0]?.of ?? 0, timeZone)
}
