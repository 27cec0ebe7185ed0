import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import { readLast } from './read-last.server'

/** More than that at once are not told one by one. */
const MOST = 100
/** For what is settled so late that nobody may be kept waiting. Its process was killed, or cannot do it. */
export const SETTLED_WITHIN_SECONDS = 10

/** The incident that hours were on before this line, as their sender named it; alias e. */
const former = Prisma.sql`
  select o.id
    from incidents o
   where e.entity = 'work-log'
     and (o.number = case when e.before ->> 'incident' ~ '^INC-[1-9][0-9]{0,8}$'
                          then substr(e.before ->> 'incident', 5)::int end
          or (o.source = e.before #>> '{incident,source}' and o.external_id = e.before #>> '{incident,externalId}'))`

const Line = z.object({
  seq: z.coerce.number().int(),
  kind: z.string(),
  id: z.string(),
  /** Of hours that moved there are two: for where they are, and for where they were. */
  incidentId: z.string().nullable(),
  number: z.int().nullable(),
  /** Also where it is not known yet of which incident it is. */
  isPrivate: z.boolean(),
})
export type Line = z.infer<typeof Line>
const ReadLine = Line.extend({ isWaiting: z.boolean() })

/**
 * Audit lines in their order, and up to which place these are all; null: too many. `isHeldUp`: the next one waits for
 * what follows from it. `isOther`: the places are those of another database than before, one restored from a backup.
 */
export type News = { to: number; lines: Line[] | null; isHeldUp?: boolean; isOther?: true }

/**
 * What was committed behind this place, and settled: told before, whoever asks would be shown it unfinished, and hours
 * would not be known to be those of a private incident. Lines are chained one transaction after the other, so that none
 * comes to light before one that stands behind it. `heard`: up to there nothing is waited for, it has been told others.
 */
export async function readSince(seq: number, heard = seq): Promise<News> {
  const rows = await db().$queryRaw`
    select e.seq, e.entity as kind, e.entity_id::text as id, i.id::text as "incidentId", i.number,
           coalesce(i.visibility <> 'EVERYONE', false) or (e.entity = 'work-log' and u.since is not null) as "isPrivate",
           e.seq > ${heard}
             and coalesce(u.since > now() - make_interval(secs => ${SETTLED_WITHIN_SECONDS}::int), false) as "isWaiting"
      from (select seq, entity, entity_id, before
              from audit_events
             where seq > ${seq}
             order by seq
             limit ${MOST + 1}) e
      left join lateral (select max(since) as since from unsettled where e.entity_id = any(ids)) u on true
      left join work_logs w on e.entity = 'work-log' and w.id = e.entity_id
      left join lateral (
             select case e.entity when 'incident' then e.entity_id else w.incident_id end as id
              union
             ${former}
           ) about on true
      left join incidents i on i.id = about.id
     order by e.seq, i.number desc`
  const read = z.array(ReadLine).parse(rows)
  if (new Set(read.map((line) => line.seq)).size > MOST) return { to: await readLast(), lines: null }

  const held = read.findIndex(({ isWaiting }) => isWaiting)
  const lines = held === -1 ? read : read.slice(0, held)
  return { to: lines.at(-1)?.seq ?? seq, lines, isHeldUp: held !== -1 }
}
