import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { gapsOfEndpoints } from '@/lib/sources/usual-gaps.server'
import { findVendor } from '@/lib/vendors/vendors'
import type { DeliveryStatus } from '@/lib/deliveries/delivery'
import { Prisma } from '@/prisma/generated/client'
import { addressOf } from './address.server'
import { NO_HOURS, readDays, readRefused } from './day.server'
import type { EndpointItem, EndpointPage } from './endpoint'
import { stateOf } from './state'

/** Every one with how it does, those that were ended last. */
export async function listEndpoints(actor: Actor, now = new Date()): Promise<EndpointPage> {
  must(actor, 'manage', { kind: 'endpoint' })
  const [items, timeZone] = await Promise.all([readItems(Prisma.sql`true`, now), zoneFor(actor)])
  return { items, asOf: now.toISOString(), timeZone }
}

/** As it is now, for who has just changed it. */
export async function readEndpoint(id: string): Promise<EndpointItem> {
  const [item] = await readItems(Prisma.sql`e.id = ${id}::uuid`, new Date())
  if (!item) throw new AppError('not-found', 'There is no such webhook.')
  return item
}

type Dates = 'createdAt' | 'disabledAt' | 'previousUntil' | 'lastDeliveryAt'
type Added = 'vendorName' | 'url' | 'state' | 'usualGapMs' | 'hours' | 'failedInDay' | 'lagMs' | 'refused'
type Row = Omit<EndpointItem, Added | Dates> & {
  createdAt: Date
  disabledAt: Date | null
  previousUntil: Date | null
  lastDeliveryAt: Date | null
  lastStatus: DeliveryStatus | null
}

async function readItems(which: Prisma.Sql, now: Date): Promise<EndpointItem[]> {
  const [rows, days, refused, gaps] = await Promise.all([
    readRows(which),
    readDays(now),
    readRefused(now),
    gapsOfEndpoints(now),
  ])

  return rows.map(({ createdAt, disabledAt, previousUntil, lastDeliveryAt, lastStatus, ...row }) => {
    const day = days.get(row.id)
    const turnedAway = refused.get(row.id) ?? []
    const usualGapMs = gaps.get(row.id)
    const told = {
      disabledAt: iso(disabledAt),
      lastDeliveryAt: iso(lastDeliveryAt),
      refused: turnedAway,
      usualGapMs: usualGapMs === undefined ? null : Math.round(usualGapMs),
    }
    return {
      ...row,
      ...told,
      vendorName: findVendor(row.vendor)?.name ?? row.vendor,
      url: addressOf(row),
      createdAt: createdAt.toISOString(),
      previousUntil: iso(previousUntil),
      state: stateOf({ ...told, lastStatus }, now.toISOString()),
      hours: day?.hours ?? NO_HOURS,
      failedInDay: day?.failed ?? 0,
      lagMs: day?.lagMs ?? null,
    }
  })
}

function readRows(which: Prisma.Sql): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    select e.id::text, e.vendor, e.name, u.name as "createdBy", e.created_at as "createdAt",
           e.disabled_at as "disabledAt", e.api_token is not null as "hasApiToken", e.api_url as "apiUrl",
           case when e.previous_until > now() then e.previous_until end as "previousUntil",
           last.received_at as "lastDeliveryAt", last.status::text as "lastStatus",
           (select count(*)::int from deliveries d where d.endpoint_id = e.id and d.status = 'FAILED') as failed
      from endpoints e
      left join users u on u.id = e.created_by
      left join lateral (
        select received_at, status from deliveries d
         where d.endpoint_id = e.id
         order by received_at desc
         limit 1
      ) last on true
     where ${which}
     order by e.disabled_at desc nulls first, e.created_at desc, e.id desc
     limit 1000`
}

const iso = (at: Date | null) => at?.toISOString() ?? null
