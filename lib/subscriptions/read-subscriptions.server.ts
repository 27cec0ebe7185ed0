import 'server-only'
import { z } from 'zod'
import { db, type Tx } from '@/lib/db/client.server'
import { EventType } from '@/lib/notifications/event-type'
import { Prisma } from '@/prisma/generated/client'
import { type Subscription, SubscriptionKind } from './subscription'

const MOST = 1000

/** Subscriptions as the contract has them, by name; of one, or of all. */
export async function readSubscriptions(
  { id }: { id?: string } = {},
  tx: Pick<Tx, '$queryRaw'> = db(),
): Promise<Subscription[]> {
  const rows = await tx.$queryRaw`
    select u.id::text, u.name, u.kind::text, u.host, u.recipients, u.events,
           case when t.id is not null then jsonb_build_object('slug', t.slug, 'name', t.name) end as team,
           p.name as "createdBy", u.created_at as "createdAt", u.disabled_at as "disabledAt",
           u.disabled_why as "disabledWhy", u.version,
           case when u.previous_until > now() then u.previous_until end as "previousUntil",
           case when u.slow_until > now() then u.slow_until end as "slowUntil",
           (select count(*)::int from notification_sendings s
             where s.subscription_id = u.id and s.status in ('DUE', 'SENDING')) as waiting,
           (select count(*)::int from notification_sendings s
             where s.subscription_id = u.id and s.status = 'DEAD') as dead,
           (select s.ended_at from notification_sendings s
             where s.subscription_id = u.id and s.status = 'SENT'
             order by s.seq desc limit 1) as "lastSentAt"
      from subscriptions u
      left join teams t on t.id = u.team_id
      left join users p on p.id = u.created_by
     where ${id === undefined ? Prisma.sql`true` : Prisma.sql`u.id = ${id}::uuid`}
     order by u.name, u.id
     limit ${MOST}`
  return z.array(Row).parse(rows)
}

const At = z.date().transform((at) => at.toISOString())

const Row = z.object({
  id: z.string(),
  name: z.string(),
  kind: SubscriptionKind,
  host: z.string().nullable(),
  recipients: z.array(z.string()),
  events: z.array(EventType),
  team: z.object({ slug: z.string(), name: z.string() }).nullable(),
  createdBy: z.string().nullable(),
  createdAt: At,
  disabledAt: At.nullable(),
  disabledWhy: z.string().nullable(),
  previousUntil: At.nullable(),
  slowUntil: At.nullable(),
  waiting: z.int(),
  dead: z.int(),
  lastSentAt: At.nullable(),
  version: z.int(),
})
