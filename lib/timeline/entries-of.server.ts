import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/prisma/generated/client'
import { TimelineEntry } from './entry'

/** What people put on the timeline of an incident since then; a comment of before stays away, whenever it was put there. */
export async function entriesOf(
  from: Tx,
  incidentId: string,
  since: Date | null,
  id: string | null = null,
): Promise<TimelineEntry[]> {
  const isTold = since
    ? Prisma.sql`e.created_at > ${since} and (c.id is null or c.created_at > ${since})`
    : Prisma.sql`true`
  const rows = await from.$queryRaw`
    select e.id::text, e.at, coalesce(c.body, e.text) as text, e.comment_id::text as "commentId", e.by,
           coalesce(c.by, e.by) as "saidBy", e.version
      from timeline_entries e
      left join comments c on c.id = e.comment_id
     where e.incident_id = ${incidentId}::uuid and ${isTold} and c.deleted_at is null
       and ${id ? Prisma.sql`e.id = ${id}::uuid` : Prisma.sql`true`}
     order by e.at, e.id`
  return asContract(TimelineEntry, rows)
}

export async function entryOf(from: Tx, incidentId: string, id: string, since: Date | null): Promise<TimelineEntry> {
  const [entry] = await entriesOf(from, incidentId, since, id)
  if (!entry) throw new AppError('not-found', 'There is no such entry.')
  return entry
}
