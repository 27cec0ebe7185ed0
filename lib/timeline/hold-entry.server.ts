import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { lockIncident } from '@/lib/causes/lock-incident.server'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { openSince } from '@/lib/incidents/open-since.server'
import { entryOf } from './entries-of.server'
import type { TimelineEntry } from './entry'

/** An entry that stays as it is until this transaction ends, of the version that was read. */
export async function holdEntry(
  tx: Tx,
  { name, id, version }: { name: string; id: string; version: number | null },
  actor: Actor,
): Promise<{ incidentId: string; entry: TimelineEntry }> {
  const incident = await lockIncident(tx, name, actor)
  const entry = await entryOf(tx, incident.id, id, await openSince(incident.id, actor))
  if (entry.version !== version)
    throw new AppError('out-of-date', 'The entry is another by now than the one you read.', { current: entry })
  return { incidentId: incident.id, entry }
}
