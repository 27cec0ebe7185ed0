import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { Prisma } from '@/prisma/generated/client'
import { justAfter } from './total.server'
import { trimmedWork } from './trimmed.server'
import { WorkLog } from './work-log'

/** Work with what it was for, as `trimmedWork` has it but for the trimming: what a page is chosen from. */
export const openWork = Prisma.sql`
  select l.id, l.source, l.external_id, l.person_id, l.incident_id, l.change_id, l.minutes, l.started_at, l.activity,
         l.note, l.version, coalesce(l.team_id, i.team_id) as team_id,
         coalesce(nullif(i.origin, 'UNKNOWN'), c.origin, 'UNKNOWN') as origin, coalesce(i.service_id, c.service_id) as service_id,
         i.number as incident_number, o.is_sre is distinct from false as by_sre
    from work_logs l
    join people o on o.id = l.person_id
    left join incidents i on i.id = l.incident_id
    left join changes c on c.id = l.change_id`

/** An entry as the contract has it, but for the trimming; aliases w, p and t. */
export const workColumns = Prisma.sql`
  w.id::text, w.source, w.external_id as "externalId", p.email as "personEmail", p.name as "personName",
  t.slug as team, 'INC-' || w.incident_number as incident, w.change_id::text as "changeId", w.minutes,
  w.started_at as "startedAt", w.activity::text as activity, w.origin::text as origin, w.note, w.version`

const Untrimmed = WorkLog.omit({ countedMinutes: true })
const Counted = z.object({ id: z.uuid(), minutes: z.number() })

/** The entries with what is left of each. Overlaps are looked for around these entries alone. */
export async function trimmed(rows: unknown): Promise<WorkLog[]> {
  const entries = asContract(Untrimmed, rows)
  if (entries.length === 0) return []

  const times = entries.map(({ startedAt }) => Date.parse(startedAt))
  const [first, last] = [new Date(Math.min(...times)), justAfter(new Date(Math.max(...times)))]
  const counted = z.array(Counted).parse(
    await db().$queryRaw`
      with work as (${trimmedWork(first, last)})
      select w.id::text, w.counted_minutes as minutes
        from work w
       where w.id = any(${entries.map(({ id }) => id)}::uuid[])`,
  )
  const left = new Map(counted.map(({ id, minutes }) => [id, minutes]))
  return entries.map((entry) => ({ ...entry, countedMinutes: left.get(entry.id) ?? entry.minutes }))
}
