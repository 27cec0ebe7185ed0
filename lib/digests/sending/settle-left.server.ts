import 'server-only'
import { db } from '@/lib/db/client.server'

/** Longer than any attempt may take: whoever began it is gone. */
const LEFT_BEHIND_SECONDS = 300

/** Says of what nobody works at any more how it ended: it may have gone out, or it is too late for it. */
export async function settleLeft(now = new Date()): Promise<void> {
  await db('writing').$executeRaw`
    update digest_sendings
       set status = 'UNCLEAR', ended_at = now(),
           detail = 'It may have gone out: the process that sent it ended before it could say so.'
     where status = 'SENDING' and started_at < ${now}::timestamptz - make_interval(secs => ${LEFT_BEHIND_SECONDS}::int)`
  await db('writing').$executeRaw`
    update digest_sendings
       set status = 'MISSED', ended_at = now(), detail = concat_ws(' ', 'It could not go out within a day.', detail)
     where status = 'DUE' and due_at < ${now}::timestamptz - interval '25 hours'`
}
