import 'server-only'
import { db } from '@/lib/db/client.server'
import type { Ahead } from '@/lib/ingest/foresee.server'
import { canonical } from '@/lib/ingest/versions'
import type { Prisma as Sql } from '@/prisma/generated/client'
import { type Foreseen, foreseeFacts } from './foresee-facts.server'
import { maskText } from './mask'
import { type ForeseenDelivery, MOST_FORESEEN } from './replay'
import { READ, understand, UNKNOWN } from './understand.server'

const RECORDS_SHOWN = 10
const FIELDS_SHOWN = 20
const LONGEST = 300
/** Bodies are read one after the other, and no further once that much was read. */
const MOST_BYTES = 8_388_608

/** What would come of the oldest of these, each on top of those before it. Nothing is written. */
export async function foreseeDeliveries(which: Sql.Sql): Promise<ForeseenDelivery[]> {
  const rows = await db().$queryRaw<{ id: string; bytes: number }[]>`
    select d.id::text, octet_length(d.body)::int as bytes
      from deliveries d
      join endpoints e on e.id = d.endpoint_id
     where d.status <> 'STORED' and d.body is not null and ${which}
     order by d.received_at, d.id
     limit ${MOST_FORESEEN}`

  const ahead: Ahead = new Map()
  const foreseen: ForeseenDelivery[] = []
  let read = 0
  for (const { id, bytes } of rows) {
    read += bytes
    if (foreseen.length > 0 && read > MOST_BYTES) break
    const one = await foreseeDelivery(id, ahead)
    if (one) foreseen.push(one)
  }
  return foreseen
}

async function foreseeDelivery(id: string, ahead: Ahead): Promise<ForeseenDelivery | null> {
  const stored = await db().delivery.findUnique({ where: { id }, select: READ })
  if (!stored) return null

  const { event, receivedAt, endpoint } = stored
  const named = { id, event, endpoint: endpoint.name, receivedAt: receivedAt.toISOString() }
  const understood = await understand(stored)
  if ('status' in understood) {
    const { status, problem } = understood
    return { ...named, status, problem: problem && maskText(problem), records: [], more: 0 }
  }

  const records = await foreseeFacts(understood.facts, understood.sender, ahead)
  const problems = records.flatMap((record) => record.problems.map((problem) => `The ${record.kind}’s ${problem}.`))
  return {
    ...named,
    ...endOf(records, problems, understood.why),
    records: records.slice(0, RECORDS_SHOWN).map(shown),
    more: Math.max(0, records.length - RECORDS_SHOWN),
  }
}

function endOf(
  records: readonly Foreseen[],
  problems: readonly string[],
  leftOut: string | null,
): Pick<ForeseenDelivery, 'status' | 'problem'> {
  if (problems.length > 0) return { status: 'FAILED', problem: maskText(problems.join(' ')).slice(0, 2000) }
  if (records.length === 0) return { status: 'IGNORED', problem: leftOut ? maskText(leftOut) : UNKNOWN }
  return { status: 'TAKEN', problem: leftOut && maskText(leftOut) }
}

function shown({ kind, id, externalId, outcome, before, after }: Foreseen): ForeseenDelivery['records'][number] {
  const fields = Object.keys(after)
    .slice(0, FIELDS_SHOWN)
    .map((field) => ({ field, before: asText(before[field]), after: asText(after[field]) }))
  return { kind, id, externalId, outcome, fields }
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return maskText(typeof value === 'string' ? value : canonical(value)).slice(0, LONGEST)
}
