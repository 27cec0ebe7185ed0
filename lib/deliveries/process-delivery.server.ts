import 'server-only'
import { db } from '@/lib/db/client.server'
import { failureOf } from '@/lib/db/failure.server'
import { ringDeliveries } from '@/lib/live/ring.server'
import { cut } from '@/lib/vendors/payload'
import { carryOut } from './carry-out.server'
import { reusedWords } from './reused-id'
import { type Ended, failed, READ, understand, UNKNOWN } from './understand.server'

const MOST_ATTEMPTS = 5

type Stored = Awaited<ReturnType<typeof findStored>> & object

/**
 * Reads a stored delivery and writes what it says. Whatever goes wrong is noted with it and thrown at nobody. Done
 * twice, it is once: what it says has been said before. `answeredMs`: after how long its vendor was told that we have it,
 * where this is its first reading by the process that told.
 */
export async function processDelivery(id: string, answeredMs: number | null = null): Promise<void> {
  const begun = performance.now()
  try {
    const stored = await findStored(id)
    if (!stored) return
    const ended = await read(stored)
    // What it is about may be in one that came before it and is being read: then it is read after that.
    if (!ended) return
    const problem = [ended.problem, reusedWords(stored.deliveryId)].filter(Boolean).join(' ') || null
    await note(
      id,
      { ...ended, problem },
      { processedMs: Math.round(performance.now() - begun), ...answerOf(answeredMs) },
    )
  } catch (error) {
    // Where the database is away it stays stored, and is taken up again.
    const isPassing = ['unreachable', 'retry', 'timed-out'].includes(failureOf(error))
    console.error(JSON.stringify({ level: 'error', delivery: id, error: String(error) }))
    if (!isPassing) await giveUp(id)
  }
}

async function findStored(id: string) {
  return db('writing').delivery.findUnique({ where: { id, status: 'STORED' }, select: READ })
}

/** null where it can only be said once those before it are read. */
async function read(stored: Stored): Promise<Ended | null> {
  const understood = await understand(stored)
  if ('status' in understood) return understood

  const { records, problems } = await carryOut(understood.facts, understood.sender)
  const came = { records, event: understood.event }
  if (problems.length > 0) return { ...failed(problems.join(' ')), ...came }
  if (records.length === 0 && (await isBehindUnread(stored))) return null
  if (records.length === 0) return { status: 'IGNORED', problem: understood.why ?? UNKNOWN, ...came }
  // A vendor may have left out a part, and said so.
  return { status: 'TAKEN', problem: understood.why, ...came }
}

async function isBehindUnread({ endpoint, receivedAt }: Stored): Promise<boolean> {
  const before = await db('writing').delivery.findFirst({
    where: { status: 'STORED', receivedAt: { lt: receivedAt }, endpointId: endpoint.id },
    select: { id: true },
  })
  return before !== null
}

type Took = { processedMs?: number; answered?: number; answeredMs?: number }

const answerOf = (answeredMs: number | null) => (answeredMs === null ? {} : { answered: 202, answeredMs })

async function note(id: string, { status, problem, records, event }: Ended, took: Took = {}): Promise<void> {
  await db('writing').delivery.updateMany({
    where: { id, status: 'STORED' },
    data: {
      status,
      // It may name letters of the body that Postgres refuses.
      problem: problem === null ? null : cut(problem, 2000),
      records,
      ...(event !== undefined && { event }),
      attempts: { increment: 1 },
      processedAt: new Date(),
      ...took,
    },
  })
  ringDeliveries()
}

/** What broke on our side is tried a few times more: it may be ours to mend, and nothing of it is lost. */
async function giveUp(id: string): Promise<void> {
  const [row] = await db('writing')
    .delivery.updateManyAndReturn({
      where: { id, status: 'STORED' },
      data: { attempts: { increment: 1 }, problem: BROKE },
      select: { attempts: true },
    })
    .catch(() => [])
  if (row && row.attempts >= MOST_ATTEMPTS) await note(id, failed(BROKE))
}

const BROKE = 'Something broke on our side while it was read. It is kept as it came.'
