import 'server-only'
import { db } from '@/lib/db/client.server'
import { failureOf } from '@/lib/db/failure.server'
import type { RefusalReason } from './refusal'

const HOUR_MS = 3_600_000
const WRITTEN_AFTER_MS = 2_000

type Count = { endpointId: string; reason: RefusalReason; hour: string; refused: number; firstAt: Date; lastAt: Date }
type Held = { counts: Map<string, Count>; timer: NodeJS.Timeout | null }

declare global {
  var aftermergeRefusals: Held | undefined
}

function held(): Held {
  return (globalThis.aftermergeRefusals ??= { counts: new Map(), timer: null })
}

/**
 * Counts a delivery that was turned away by an endpoint that exists. Whoever sends a thousand a second has two rows
 * written a second and no more: they are added up here first, by hour and by reason.
 */
export function countRefusal(endpointId: string, reason: RefusalReason, at = new Date()): void {
  const all = held()
  const hour = new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS).toISOString()
  const key = `${endpointId} ${reason} ${hour}`
  const known = all.counts.get(key)
  all.counts.set(key, {
    ...(known ?? { endpointId, reason, hour, firstAt: at }),
    refused: (known?.refused ?? 0) + 1,
    lastAt: at,
  })
  all.timer ??= setTimeout(() => void writeRefusals(), WRITTEN_AFTER_MS).unref()
}

/** Writes what was counted since. Where the database is away it stays counted; what a killed process held is lost. */
export async function writeRefusals(): Promise<void> {
  const all = held()
  if (all.timer) clearTimeout(all.timer)
  all.timer = null
  // In one order, so that two processes never lock each other out.
  const counts = [...all.counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
  if (counts.length === 0) return
  all.counts = new Map()

  try {
    await db('writing').$executeRaw`
      insert into refused_deliveries as r (endpoint_id, reason, hour, refused, first_at, last_at)
      select j."endpointId", j.reason::"RefusalReason", j.hour, j.refused, j."firstAt", j."lastAt"
        from json_to_recordset(${JSON.stringify(counts)}::json)
          as j("endpointId" uuid, reason text, hour timestamptz, refused int, "firstAt" timestamptz, "lastAt" timestamptz)
        join endpoints e on e.id = j."endpointId"
          on conflict (endpoint_id, reason, hour) do update
         set refused = r.refused + excluded.refused, first_at = least(r.first_at, excluded.first_at),
             last_at = greatest(r.last_at, excluded.last_at)`
  } catch (error) {
    if (['unreachable', 'retry', 'timed-out'].includes(failureOf(error))) for (const count of counts) putBack(count)
    else console.error(JSON.stringify({ level: 'error', what: 'counting refused deliveries', error: String(error) }))
  }
}

function putBack(count: Count): void {
  const all = held()
  const key = `${count.endpointId} ${count.reason} ${count.hour}`
  const since = all.counts.get(key)
  all.counts.set(key, {
    ...count,
    refused: count.refused + (since?.refused ?? 0),
    lastAt: since?.lastAt ?? count.lastAt,
  })
  all.timer ??= setTimeout(() => void writeRefusals(), WRITTEN_AFTER_MS).unref()
}
