import 'server-only'
import { nameRecords } from '@/lib/audit/name-records.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { type DeliveriesQuery, type DeliveryPage, Made } from './delivery'

const SHOWN = 50
const RECORDS_SHOWN = 5

/** The latest deliveries, without their bodies, which may hold what not everybody here may read. */
export async function listDeliveries({ endpoint }: DeliveriesQuery, actor: Actor): Promise<DeliveryPage> {
  must(actor, 'manage', { kind: 'endpoint' })
  const rows = await db().delivery.findMany({
    where: { endpointId: endpoint },
    select: {
      id: true,
      deliveryId: true,
      event: true,
      receivedAt: true,
      status: true,
      problem: true,
      records: true,
      endpoint: { select: { id: true, name: true, vendor: true } },
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  })

  const read = rows.map((row) => ({ ...row, records: Made.array().parse(row.records) }))
  const shown = read.flatMap(({ records }) => records.slice(0, RECORDS_SHOWN))
  const names = await nameRecords(shown.flatMap(({ id }) => (id ? [{ entityId: id }] : [])))
  const items = read.map(({ records, receivedAt, ...row }) => ({
    ...row,
    receivedAt: receivedAt.toISOString(),
    records: records.slice(0, RECORDS_SHOWN).map((made) => {
      const named = made.id ? names.get(made.id) : undefined
      return { ...made, name: named?.name ?? null, path: named?.path ?? null }
    }),
    more: Math.max(0, records.length - RECORDS_SHOWN),
  }))
  return { items, timeZone: await zoneFor(actor) }
}
