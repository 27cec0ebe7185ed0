import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { Prisma } from '@/prisma/generated/client'
import { isHiddenFrom, isNamedTo } from './seen-by.server'
import { countedMinutes } from './trimmed.server'
import { WorkLog } from './work-log'

/** Work with what it was for, as `trimmedWork` has it but for the trimming: what a page is chosen from. */
export const openWork = (actor: Actor) => Prisma.sql`${everyWork(actor)} where not l.withdrawn`

/** With it what was taken back. */
export const everyWork = (actor: Actor) => Prisma.sql`
  select l.id, l.source, l.external_id, l.person_id, l.incident_id, l.change_id, l.minutes, l.started_at, l.activity,
         l.note, l.version, l.withdrawn, coalesce(l.team_id, i.team_id) as team_id,
         coalesce(nullif(i.origin, 'UNKNOWN'), c.origin, 'UNKNOWN') as origin, coalesce(i.service_id, c.service_id) as service_id,
         i.number as incident_number, o.is_sre is distinct from false as by_sre,
         ${isHiddenFrom(actor)} as is_private
    from work_logs l
    join people o on o.id = l.person_id
    left join incidents i on i.id = l.incident_id
    left join changes c on c.id = l.change_id`

/**
 * An entry as the contract has it, but for the trimming; aliases w, p and t. What an entry on a private incident says
 * of it in words, its sender's name for it among them, is as private as the incident.
 */
export const workColumns = (actor: Actor) => Prisma.sql`
  w.id::text, w.source, case when not w.is_private then w.external_id end as "externalId",
  case when ${isNamedTo(actor)} then coalesce(p.name, split_part(p.email, '@', 1)) end as person,
  t.slug as team, case when not w.is_private then 'INC-' || w.incident_number end as incident,
  w.is_private as "isPrivate", w.change_id::text as "changeId", w.minutes,
  w.started_at as "startedAt", w.activity::text as activity, w.origin::text as origin,
  case when not w.is_private then w.note end as note, w.version`

const Untrimmed = WorkLog.omit({ countedMinutes: true })
const Counted = z.object({ id: z.uuid(), minutes: z.number() })

/** The entries with what is left of each. Overlaps are looked for in the day before each of them alone. */
export async function trimmed(rows: unknown): Promise<WorkLog[]> {
  const entries = asContract(Untrimmed, rows)
  if (entries.length === 0) return []

  const counted = z.array(Counted).parse(
    await db().$queryRaw`
      select l.id::text, ${countedMinutes} as minutes
        from work_logs l
       where l.id = any(${entries.map(({ id }) => id)}::uuid[]) and not l.withdrawn`,
  )
  const left = new Map(counted.map(({ id, minutes }) => [id, minutes]))
  return entries.map((entry) => ({ ...entry, countedMinutes: left.get(entry.id) ?? entry.minutes }))
}
