import 'server-only'
import { db } from '@/lib/db/client.server'
import { failureOf } from '@/lib/db/failure.server'
import { allRead, isBeingRead } from './beside.server'
import { dropOldBodies } from './drop-old-bodies.server'
import { processDelivery } from './process-delivery.server'
import { writeRefusals } from './refusals.server'

const EVERY_MS = 30_000
const AGAIN_MS = 1_000
const AT_ONCE = 100
/** A younger one is being read by the process that took it in. */
const LEFT_BEHIND_SECONDS = 30
const TIDIED_EVERY_MS = 3_600_000

/**
 * Reads what was stored and not read because its process was killed or the database went away, or because somebody
 * wishes it read again: at the start, and from then on whatever has waited too long. Lets go of bodies whose time is
 * over. Runs beside the requests for as long as the process lives, and never fails.
 */
export function keepProcessed(): void {
  globalThis.aftermergeFinish = async () => {
    await Promise.all([allRead(), writeRefusals()])
  }
  void sweep(0, 0)
}

async function sweep(olderThanSeconds: number, tidiedAt: number): Promise<void> {
  const isTidying = Date.now() - tidiedAt >= TIDIED_EVERY_MS
  const answered = await attempt(async () => {
    await processLeftovers(olderThanSeconds)
    if (isTidying) await dropOldBodies()
  })
  const next = answered && isTidying ? Date.now() : tidiedAt
  // Unreferenced: a process that has nothing else to do may end.
  if (answered) setTimeout(() => void sweep(LEFT_BEHIND_SECONDS, next), EVERY_MS).unref()
  else setTimeout(() => void sweep(olderThanSeconds, next), AGAIN_MS).unref()
}

async function attempt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    const failure = failureOf(error)
    if (failure === 'unreachable' || failure === 'retry') return false

    console.error(JSON.stringify({ level: 'error', what: 'deliveries left behind', error: String(error) }))
    return true
  }
}

/**
 * Reads stored deliveries in the order they came, each once: what cannot be read now holds up nothing behind it, and is
 * tried again by the next sweep. Answers how many there were.
 */
export async function processLeftovers(olderThanSeconds = 0): Promise<number> {
  const until = new Date(Date.now() - olderThanSeconds * 1000)
  let all = 0
  for (let rows = await findLeft(until, null); rows.length > 0; rows = await findLeft(until, rows.at(-1)!)) {
    const left = rows.filter(({ id }) => !isBeingRead(id))
    for (const { id } of left) await processDelivery(id)
    all += left.length
  }
  return all
}

type Left = { id: string; receivedAt: Date }

function findLeft(until: Date, after: Left | null): Promise<Left[]> {
  return db('writing').delivery.findMany({
    where: {
      status: 'STORED',
      receivedAt: { lte: until },
      ...(after && {
        OR: [{ receivedAt: { gt: after.receivedAt } }, { receivedAt: after.receivedAt, id: { gt: after.id } }],
      }),
    },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: AT_ONCE,
    select: { id: true, receivedAt: true },
  })
}
