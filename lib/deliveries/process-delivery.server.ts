import 'server-only'
import { endpointActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { failureOf } from '@/lib/db/failure.server'
import { readRules } from '@/lib/telemetry/read-rules.server'
import { UnfitPayload } from '@/lib/vendors/payload'
import { findVendor } from '@/lib/vendors/vendors'
import { carryOut } from './carry-out.server'
import type { DeliveryStatus, Made } from './delivery'

const MOST_ATTEMPTS = 5

type Stored = Awaited<ReturnType<typeof findStored>> & object
type Ended = { status: DeliveryStatus; problem: string | null; records: Made[] }

/**
 * Reads a stored delivery and writes what it says. Whatever goes wrong is noted with it and thrown at nobody. Done
 * twice, it is once: what it says has been said before.
 */
export async function processDelivery(id: string): Promise<void> {
  try {
    const stored = await findStored(id)
    if (stored) await note(id, await read(stored))
  } catch (error) {
    // Where the database is away it stays stored, and is taken up again.
    const isPassing = ['unreachable', 'retry', 'timed-out'].includes(failureOf(error))
    console.error(JSON.stringify({ level: 'error', delivery: id, error: String(error) }))
    if (!isPassing) await giveUp(id)
  }
}

async function findStored(id: string) {
  return db('writing').delivery.findUnique({
    where: { id, status: 'STORED' },
    select: {
      id: true,
      event: true,
      headers: true,
      body: true,
      receivedAt: true,
      requestId: true,
      endpoint: { select: { id: true, name: true, vendor: true } },
    },
  })
}

async function read({ event, headers, body, receivedAt, requestId, endpoint }: Stored): Promise<Ended> {
  const vendor = findVendor(endpoint.vendor)
  if (!vendor) return failed(`Nothing here reads what ${endpoint.vendor} sends.`)

  const kept = headers as Record<string, string>
  const words = await readRules(db(), 'DESCRIPTION')
  const reading = unfitAsProblem(() =>
    vendor.read(
      event,
      vendor.parse(textOf(body), (name) => kept[name] ?? null),
      words,
    ),
  )
  if (typeof reading === 'string') return failed(reading)
  if (reading.facts.length === 0) return { status: 'IGNORED', problem: reading.why, records: [] }

  const actor = endpointActor({ id: endpoint.id, name: endpoint.name, scopes: vendor.scopes })
  const { records, problems } = await carryOut(reading.facts, { actor, requestId, receivedAt })
  if (problems.length > 0) return { ...failed(problems.join(' ')), records }
  if (records.length === 0) return { status: 'IGNORED', problem: 'It is about a change that is not known.', records }
  return { status: 'TAKEN', problem: null, records }
}

function unfitAsProblem<T>(work: () => T): T | string {
  try {
    return work()
  } catch (error) {
    if (error instanceof UnfitPayload) return error.message
    throw error
  }
}

function textOf(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw new UnfitPayload('The body is not UTF-8.')
  }
}

function failed(problem: string): Ended {
  return { status: 'FAILED', problem, records: [] }
}

async function note(id: string, { status, problem, records }: Ended): Promise<void> {
  await db('writing').delivery.updateMany({
    where: { id, status: 'STORED' },
    data: {
      status,
      problem: problem?.slice(0, 2000) ?? null,
      records,
      attempts: { increment: 1 },
      processedAt: new Date(),
    },
  })
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
