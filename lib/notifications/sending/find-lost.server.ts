import 'server-only'
import { db } from '@/lib/db/client.server'
import { enqueued } from '@/lib/notifications/enqueue.server'
import { Prisma } from '@/prisma/generated/client'

const LOST_SECONDS = 300
const KEPT_DAYS = 30
const DEAD_KEPT_DAYS = 90

/** Calls again what should have been tried by now and has no job, whatever became of that. */
export async function findLost(now = new Date()): Promise<void> {
  await db('writing').$executeRaw`
    with lost as (
      select s.id, 0 as seconds
        from notification_sendings s
        join subscriptions u on u.id = s.subscription_id and u.disabled_at is null
       where s.status in ('DUE', 'SENDING')
         and greatest(s.next_at, s.started_at) < ${now}::timestamptz - make_interval(secs => ${LOST_SECONDS}::int)
         and not exists (
           select 1 from notification_sendings p
            where p.subscription_id = s.subscription_id and p.subject_id = s.subject_id
              and p.seq < s.seq and p.status in ('DUE', 'SENDING'))
         and not exists (
           select 1 from aftermerge_jobs.job j
            where j.name = 'notifications' and j.state < 'completed' and j.data->>'sending' = s.id::text)
    )
    ${enqueued(Prisma.sql`lost`)}`
}

/** Takes away what is long over; what was given up stays longer, for somebody may want to replay it. */
export async function forgetOld(now = new Date()): Promise<void> {
  await db('writing').$executeRaw`
    delete from notification_sendings
     where status in ('SENT', 'WITHHELD') and ended_at < ${now}::timestamptz - make_interval(days => ${KEPT_DAYS}::int)
        or status = 'DEAD' and ended_at < ${now}::timestamptz - make_interval(days => ${DEAD_KEPT_DAYS}::int)`
  await db('writing').$executeRaw`
    delete from notifications n
     where n.at < ${now}::timestamptz - make_interval(days => ${KEPT_DAYS}::int)
       and not exists (select 1 from notification_sendings s where s.notification_id = n.id)`
}
