import 'server-only'
import { db } from '@/lib/db/client.server'

/** The channel on which instances tell each other that deliveries came in or were read. */
export const DELIVERIES = 'deliveries'
/** Of many that come at once it is told so often. */
const AT_MOST_EVERY_MS = 1000

type Bell = { isWaiting: boolean; lastAt: number }

const held = globalThis as typeof globalThis & { aftermergeBell?: Bell }

/**
 * Tells all instances that the log of deliveries is not as it was. Beside what it is about and not within it: to notify
 * takes a lock at the commit that all who notify share, and no vendor waits for that. One that is lost with its process
 * is made up for by the next, or by whoever looks at the log.
 */
export function ringDeliveries(): void {
  const bell = (held.aftermergeBell ??= { isWaiting: false, lastAt: 0 })
  if (bell.isWaiting) return
  bell.isWaiting = true
  const wait = Math.max(0, bell.lastAt + AT_MOST_EVERY_MS - Date.now())
  setTimeout(() => void ring(bell), wait).unref()
}

async function ring(bell: Bell): Promise<void> {
  bell.isWaiting = false
  bell.lastAt = Date.now()
  // A database out of reach is told elsewhere.
  await db('writing').$executeRaw`select pg_notify(${DELIVERIES}, '')`.catch(() => undefined)
}
