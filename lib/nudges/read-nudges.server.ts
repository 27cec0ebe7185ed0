import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { weekOf } from '@/lib/time/week'
import type { Prisma } from '@/prisma/generated/client'
import { Nudge } from './nudge'

const Row = Nudge.extend({ monday: z.iso.date().nullable() }).omit({ week: true })

/** Nudges of which this holds, the oldest first; aliases n and i. What is private to others is not told. */
export async function readNudges(from: Pick<Tx, '$queryRaw'>, holds: Prisma.Sql, actor: Actor): Promise<Nudge[]> {
  const rows = await from.$queryRaw`
    select n.id::text, t.name as team, to_char(n.week, 'YYYY-MM-DD') as monday, 'INC-' || i.number as incident,
           i.title, n.by, n.at
      from nudges n
      join teams t on t.id = n.team_id
      left join incidents i on i.id = n.incident_id
     where ${holds} and (i.id is null or ${visibleTo(actor)})
     order by n.at, n.id`
  return asContract(Row, rows).map(({ monday, ...nudge }) => ({ ...nudge, week: monday && weekOf(monday) }))
}
