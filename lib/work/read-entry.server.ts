import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import type { WorkLogEntry } from './entry'
import { everyWork, trimmed, workColumns } from './row.server'

/** One entry, also one that was taken back: of that nothing counts. */
export async function readEntry(id: string, actor: Actor): Promise<WorkLogEntry> {
  must(actor, 'read', { kind: 'work-log' })
  const rows = await db().$queryRaw<{ withdrawn: boolean }[]>`
    select ${workColumns(actor)}, w.withdrawn
      from (${everyWork(actor)}) w
      join people p on p.id = w.person_id
      left join teams t on t.id = w.team_id
     where w.id = ${id}::uuid`
  const [entry] = await trimmed(rows)
  if (!entry) throw new AppError('not-found', 'There is no such entry.')

  const { withdrawn } = rows[0]!
  return { ...entry, withdrawn, ...(withdrawn && { countedMinutes: 0 }) }
}
