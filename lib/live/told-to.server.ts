import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db/client.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { LIVE_KINDS, type LiveEvent } from './live-event'
import type { Line } from './read-since.server'

/**
 * What of these lines this actor is told. What is private is asked about with `now`, which answers how they stand at
 * this moment: somebody may have left the team since they began to listen.
 */
export async function toldTo(actor: Actor, lines: Line[], now: () => Promise<Actor | null>): Promise<LiveEvent[]> {
  const readable = lines.flatMap((line) => {
    const kind = LIVE_KINDS.find((known) => known === line.kind)
    return kind && can(actor, 'read', { kind }) ? [{ ...line, kind }] : []
  })
  const hidden = readable.flatMap(({ isPrivate, incidentId }) => (isPrivate && incidentId ? [incidentId] : []))
  const seen = hidden.length > 0 ? await visibleAmong(hidden, await now()) : new Set<string>()

  return readable
    .filter(({ isPrivate, incidentId }) => !isPrivate || seen.has(incidentId!))
    .map(({ seq, kind, id, number }) => ({ seq, kind, id, key: number === null ? null : `INC-${number}` }))
}

async function visibleAmong(ids: string[], actor: Actor | null): Promise<Set<string>> {
  if (!actor) return new Set()
  const rows = await db().$queryRaw<{ id: string }[]>`
    select i.id::text as id from incidents i where i.id = any(${ids}::uuid[]) and ${visibleTo(actor)}`
  return new Set(rows.map(({ id }) => id))
}
