import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'

export type HeldEntry = {
  source: string
  externalId: string
  email: string
  minutes: number
  startedAt: Date
  withdrawn: boolean
  version: number
}

/** The entry as it stands, and stays until this transaction ends; refused to whom it is not theirs to write. */
export async function holdEntry(tx: Tx, id: string, actor: Actor): Promise<HeldEntry> {
  must(actor, 'write', { kind: 'work-log' })
  const [held] = await tx.$queryRaw<HeldEntry[]>`
    select l.source, l.external_id as "externalId", p.email, l.minutes, l.started_at as "startedAt", l.withdrawn,
           l.version
      from work_logs l
      join people p on p.id = l.person_id
     where l.id = ${id}::uuid
       for update of l`
  if (!held) throw new AppError('not-found', 'There is no such entry.')
  must(actor, 'write', { kind: 'work-log', email: held.email })
  return held
}
