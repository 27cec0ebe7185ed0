import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { findVendor } from '@/lib/vendors/vendors'
import { Prisma } from '@/prisma/generated/client'
import { addressOf } from './address.server'
import type { EndpointItem, EndpointPage } from './endpoint'

/** Every one, those that were ended last. */
export async function listEndpoints(actor: Actor): Promise<EndpointPage> {
  must(actor, 'manage', { kind: 'endpoint' })
  return { items: await readRows(Prisma.sql`true`), timeZone: await zoneFor(actor) }
}

/** As it is now, for who has just changed it. */
export async function readEndpoint(id: string): Promise<EndpointItem> {
  const [item] = await readRows(Prisma.sql`e.id = ${id}::uuid`)
  if (!item) throw new AppError('not-found', 'There is no such webhook.')
  return item
}

type Row = Omit<
  EndpointItem,
  'vendorName' | 'url' | 'createdAt' | 'disabledAt' | 'previousUntil' | 'lastDeliveryAt'
> & {
  createdAt: Date
  disabledAt: Date | null
  previousUntil: Date | null
  lastDeliveryAt: Date | null
}

async function readRows(which: Prisma.Sql): Promise<EndpointItem[]> {
  const rows = await db().$queryRaw<Row[]>`
    select e.id::text, e.vendor, e.name, u.name as "createdBy", e.created_at as "createdAt",
           e.disabled_at as "disabledAt", e.api_token is not null as "hasApiToken", e.api_url as "apiUrl",
           case when e.previous_until > now() then e.previous_until end as "previousUntil",
           (select max(d.received_at) from deliveries d where d.endpoint_id = e.id) as "lastDeliveryAt",
           (select count(*)::int from deliveries d where d.endpoint_id = e.id and d.status = 'FAILED') as failed
      from endpoints e
      left join users u on u.id = e.created_by
     where ${which}
     order by e.disabled_at desc nulls first, e.created_at desc, e.id desc
     limit 1000`

  return rows.map(({ createdAt, disabledAt, previousUntil, lastDeliveryAt, ...row }) => ({
    ...row,
    vendorName: findVendor(row.vendor)?.name ?? row.vendor,
    url: addressOf(row),
    createdAt: createdAt.toISOString(),
    disabledAt: iso(disabledAt),
    previousUntil: iso(previousUntil),
    lastDeliveryAt: iso(lastDeliveryAt),
  }))
}

const iso = (at: Date | null) => at?.toISOString() ?? null
