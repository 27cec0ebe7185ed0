import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { DeliveryFilter } from './delivery'
import { SIGNS } from './failure-reason'

/** The condition that deliveries `d` of endpoints `e` meet. */
export function fitting({ endpoint, vendor, status, reason, event, from, to, q }: DeliveryFilter): Prisma.Sql {
  const conditions = [
    endpoint && Prisma.sql`d.endpoint_id = ${endpoint}::uuid`,
    vendor && Prisma.sql`e.vendor = ${vendor}`,
    status && Prisma.sql`d.status = ${status}::"DeliveryStatus"`,
    reason && Prisma.sql`d.status = 'FAILED' and ${REASON} = ${reason}`,
    event && Prisma.sql`d.event = ${event}`,
    from && Prisma.sql`d.received_at >= ${from}::timestamptz`,
    to && Prisma.sql`d.received_at < ${to}::timestamptz`,
    q && Prisma.sql`(d.problem ilike ${like(q)} or d.delivery_id ilike ${like(q)} or d.event ilike ${like(q)})`,
  ].filter((condition) => condition instanceof Prisma.Sql)
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' and ')
}

/** As `reasonOf` finds it. */
export const REASON = Prisma.sql`case when d.problem is null then 'BROKE' ${Prisma.join(
  SIGNS.map(([sign, reason]) => Prisma.sql`when d.problem ~ ${sign.source} then ${reason}`),
  ' ',
)} else 'SHAPE' end`

function like(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
}
