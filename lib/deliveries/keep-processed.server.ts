import 'server-only'
import { db } from '@/lib/db/client.server'
import { failureOf } from '@/lib/db/failure.server'
import { processDelivery } from './process-delivery.server'

const EVERY_MS = 30_000
const AGAIN_MS = 1_000
const AT_ONCE = 100
/** A younger one is being read by the request that brought it. */
const LEFT_BEHIND_SECONDS = 30

/**
 * Reads what was stored and not read because its process was killed or the database went away: at the start, and from
 * then on whatever has waited too long. Runs beside the requests for as long as the process lives, and never fails.
 */
export function keepProcessed(): void {
  void sweep(0)
}

async function sweep(olderThanSeconds: number): Promise<void> {
  const answered = await tryProcessing(olderThanSeconds)
  // Unreferenced: a process that has nothing else to do may end.
  if (answered) setTimeout(() => void sweep(LEFT_BEHIND_SECONDS), EVERY_MS).unref()
  else setTimeout(() => void sweep(olderThanSeconds), AGAIN_MS).unref()
}

async function tryProcessing(olderThanSeconds: number): Promise<boolean> {
  try {
    await processLeftovers(olderThanSeconds)
    return true
  } catch (error) {
    const failure = failureOf(error)
    if (failure === 'unreachable' || failure === 'retry') return false

    console.error(JSON.stringify({ level: 'error', what: 'deliveries left behind', error: String(error) }))
    return true
  }
}

/** Reads stored deliveries in the order they came. Answers how many there were. */
export async function processLeftovers(olderThanSeconds = 0): Promise<number> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id::text
      from deliveries
     where status = 'STORED' and received_at <= now() - make_interval(secs => ${olderThanSeconds}::int)
     order by received_at
     limit ${AT_ONCE}`
  for (const { id } of rows) await processDelivery(id)
  return rows.length
}
