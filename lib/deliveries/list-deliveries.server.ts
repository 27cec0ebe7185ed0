import 'server-only'
import { nameRecords } from '@/lib/audit/name-records.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { after, pageOf } from '@/lib/lists/window.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { Prisma } from '@/prisma/generated/client'
import { type DeliveriesQuery, type DeliveryItem, type DeliveryPage, Made } from './delivery'
import { fitting } from './fitting.server'
import { maskText } from './mask'

const RECORDS_SHOWN = 5

/** The latest deliveries that fit, without their bodies. */
export async function listDeliveries(query: DeliveriesQuery, actor: Actor): Promise<DeliveryPage> {
  must(actor, 'manage', { kind: 'endpoint' })
  const { cursor, limit, ...filter } = query
  const rows = await readRows(
    Prisma.sql`${fitting(filter)} ${after(Prisma.sql`d.received_at`, cursor, Prisma.sql`d.id`)}`,
    limit + 1,
  )
  const { items, nextCursor } = pageOf(rows, limit, ({ receivedAt }) => receivedAt.toISOString())
  return { items: await asItems(items), nextCursor, timeZone: await zoneFor(actor) }
}

export type Row = Omit<DeliveryItem, 'endpoint' | 'receivedAt' | 'records' | 'more'> & {
  endpointId: string
  endpointName: string
  vendor: string
  receivedAt: Date
  records: unknown
}

export function readRows(which: Prisma.Sql, limit: number): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    select d.id::text, d.delivery_id as "deliveryId", d.event, d.received_at as "receivedAt", d.status::text as status,
           d.problem, d.signed_with::text as "signedWith", d.answered::int, d.answered_ms as "answeredMs",
           d.processed_ms as "processedMs", d.replays, d.body is not null as "hasBody", d.records,
           e.id::text as "endpointId", e.name as "endpointName", e.vendor
      from deliveries d
      join endpoints e on e.id = d.endpoint_id
     where ${which}
     order by d.received_at desc, d.id desc
     limit ${limit}`
}

/** With the records that came of them, by the names these have now. */
export async function asItems(rows: readonly Row[]): Promise<DeliveryItem[]> {
  const read = rows.map((row) => ({ ...row, records: Made.array().parse(row.records) }))
  const shown = read.flatMap(({ records }) => records.slice(0, RECORDS_SHOWN))
  const names = await nameRecords(shown.flatMap(({ id }) => (id ? [{ entityId: id }] : [])))

  return read.map(({ records, receivedAt, endpointId, endpointName, vendor, problem, ...row }) => ({
    ...row,
    // What could not be read is quoted in it now and then.
    problem: problem && maskText(problem),
    endpoint: { id: endpointId, name: endpointName, vendor },
    receivedAt: receivedAt.toISOString(),
    records: records.slice(0, RECORDS_SHOWN).map((made) => {
      const named = made.id ? names.get(made.id) : undefined
      return { ...made, name: named?.name ?? null, path: named?.path ?? null }
    }),
    more: Math.max(0, records.length - RECORDS_SHOWN),
  }))
}
