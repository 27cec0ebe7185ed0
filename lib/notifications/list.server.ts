import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { Prisma } from '@/prisma/generated/client'
import type { NotificationsQuery } from './list-query'
import { Notification, type NotificationPage } from './notification'

const PAGE_SIZE = 50

/** What went out, waits or was given up, the newest first. */
export async function listNotifications(query: NotificationsQuery, actor: Actor): Promise<NotificationPage> {
  must(actor, 'manage', { kind: 'subscription' })
  const [rows, timeZone] = await Promise.all([read(query), readTimeZone()])
  const all = z.array(Row).parse(rows)
  const page = all.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return {
    items: page.map(({ seq: _, ...one }) => one),
    nextCursor: all.length > PAGE_SIZE && last ? `${last.seq}.${last.id}` : null,
    timeZone,
  }
}

async function read({ subscription, status, cursor }: NotificationsQuery): Promise<unknown[]> {
  const [seq, id] = cursor?.split('.') ?? []
  return db().$queryRaw`
    select s.id::text, s.seq::text, n.type, n.at, coalesce(n.data->'incident'->>'key', n.data->>'week') as subject,
           jsonb_build_object('id', u.id, 'name', u.name, 'kind', u.kind) as subscription, s.status::text, s.attempts,
           case when s.status = 'DUE' then s.next_at end as "nextAt", s.ended_at as "endedAt", s.detail,
           s.answer_status as "answerStatus", s.answer
      from notification_sendings s
      join notifications n on n.id = s.notification_id
      join subscriptions u on u.id = s.subscription_id
     where ${subscription === undefined ? Prisma.sql`true` : Prisma.sql`s.subscription_id = ${subscription}::uuid`}
       and ${status === undefined ? Prisma.sql`true` : Prisma.sql`s.status = ${status}::"NotificationStatus"`}
       and ${seq === undefined ? Prisma.sql`true` : Prisma.sql`(s.seq, s.id) < (${seq}::bigint, ${id}::uuid)`}
     order by s.seq desc, s.id desc
     limit ${PAGE_SIZE + 1}`
}

const At = z.date().transform((at) => at.toISOString())

const Row = Notification.extend({
  seq: z.string(),
  at: At,
  nextAt: At.nullable(),
  endedAt: At.nullable(),
})
