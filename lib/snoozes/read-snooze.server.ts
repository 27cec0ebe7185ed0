import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'

/** Until when an incident is out of the queue of whoever asks; null: it is in it. */
export async function readSnooze(incidentId: string, { kind, id }: Actor): Promise<string | null> {
  if (kind !== 'PERSON' || id === null) return null
  const held = await db().snooze.findUnique({ where: { userId_incidentId: { userId: id, incidentId } } })
  return held && held.until > new Date() ? held.until.toISOString() : null
}
