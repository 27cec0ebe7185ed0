import 'server-only'
import { NOTIFICATIONS } from '@/lib/jobs/boss.server'
import { Prisma } from '@/prisma/generated/client'

/**
 * Puts sendings into the queue, as a part of the statement that writes them; `rows` names a relation of `id` and
 * `seconds` to wait. As pg-boss inserts a job, for it does so only in a statement of its own.
 */
export function enqueued(rows: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    insert into aftermerge_jobs.job (name, data, start_after, keep_until, expire_in, retry_limit, retry_delay,
                                     retry_backoff, policy)
    select q.name, jsonb_build_object('sending', r.id), now() + make_interval(secs => r.seconds),
           now() + make_interval(secs => r.seconds) + interval '14 days', make_interval(secs => q.expire_seconds),
           q.retry_limit, q.retry_delay, q.retry_backoff, q.policy
      from ${rows} r
      join aftermerge_jobs.queue q on q.name = ${NOTIFICATIONS}`
}
