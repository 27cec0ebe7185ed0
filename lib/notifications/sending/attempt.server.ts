import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { Told } from '@/lib/notifications/told'
import { deliver, type Receiver } from './deliver.server'
import { endAs, putOff, settle } from './settle.server'

/** Longer than any attempt may take: whoever began it is gone. */
const LEFT_BEHIND_MS = 90_000
/** Clocks of the database and of ours may differ by as much. */
const EARLY_MS = 2_000

/**
 * Tries one sending once, at least once in all: a row that says SENDING for too long is sent again, for whoever died
 * over it may not have sent it. What stands before it of the same subject goes first; whoever ends that calls this again.
 */
export async function attempt(id: string, now: Date): Promise<void> {
  const held = await read(id)
  if (!held || held.waits || isTaken(held, now)) return
  if (held.isGone) return endAs(held, 'WITHHELD', 'Its incident was taken back before it went out.')
  if (held.isWithheld) return endAs(held, 'WITHHELD', 'It became private to a team before it went out.')
  const restsUntil = laterOf(held.nextAt, held.slowUntil)
  // Put off, it has not been tried: it was too early, or the receiver asked to be left alone.
  if (restsUntil.getTime() - now.getTime() > EARLY_MS) return putOff(held, restsUntil, now)
  if (!(await take(held, now))) return

  const taken = { ...held, status: 'SENDING' as const, attempts: held.attempts + 1 }
  await settle(taken, await deliver(receiverOf(held), held.notificationId, Told.parse(held), now), now)
}

const Row = z.object({
  id: z.string(),
  notificationId: z.string(),
  subscriptionId: z.string(),
  subjectId: z.string(),
  seq: z.bigint(),
  status: z.enum(['DUE', 'SENDING']),
  attempts: z.int(),
  nextAt: z.date(),
  startedAt: z.date().nullable(),
  type: z.string(),
  at: z.date(),
  data: z.unknown(),
  kind: z.enum(['WEBHOOK', 'SLACK', 'EMAIL']),
  address: z.instanceof(Uint8Array).nullable(),
  recipients: z.array(z.string()),
  secret: z.instanceof(Uint8Array).nullable(),
  previousSecret: z.instanceof(Uint8Array).nullable(),
  previousUntil: z.date().nullable(),
  slowUntil: z.date().nullable(),
  waits: z.boolean(),
  isGone: z.boolean(),
  isWithheld: z.boolean(),
})
export type Held = z.infer<typeof Row>

/** As it stands, while it is open and somebody still wants it. */
async function read(id: string): Promise<Held | null> {
  const [row] = await db('writing').$queryRaw<unknown[]>`
    select s.id::text, s.notification_id::text as "notificationId", s.subscription_id::text as "subscriptionId",
           s.subject_id::text as "subjectId", s.seq, s.status::text, s.attempts, s.next_at as "nextAt",
           s.started_at as "startedAt", n.type, n.at, n.data, u.kind::text, u.address, u.recipients, u.secret,
           u.previous_secret as "previousSecret", u.previous_until as "previousUntil", u.slow_until as "slowUntil",
           exists (select 1 from notification_sendings p
                    where p.subscription_id = s.subscription_id and p.subject_id = s.subject_id
                      and p.seq < s.seq and p.status in ('DUE', 'SENDING')) as waits,
           n.incident_id is not null
             and not exists (select 1 from incidents i where i.id = n.incident_id) as "isGone",
           n.incident_id is not null and not exists (
             select 1 from incidents i
              where i.id = n.incident_id and (i.visibility = 'EVERYONE' or i.team_id = u.team_id)) as "isWithheld"
      from notification_sendings s
      join notifications n on n.id = s.notification_id
      join subscriptions u on u.id = s.subscription_id
     where s.id = ${id}::uuid and s.status in ('DUE', 'SENDING') and u.disabled_at is null`
  return row === undefined ? null : Row.parse(row)
}

/** Whoever took it is at it, as far as can be known. */
function isTaken({ status, startedAt }: Held, now: Date): boolean {
  return status === 'SENDING' && startedAt !== null && now.getTime() - startedAt.getTime() <= LEFT_BEHIND_MS
}

function laterOf(at: Date, other: Date | null): Date {
  return other && other > at ? other : at
}

/** Says, committed, that it is being sent, before anything leaves us: nobody else takes it meanwhile. */
async function take({ id, status, attempts }: Held, now: Date): Promise<boolean> {
  const { count } = await db('writing').notificationSending.updateMany({
    where: { id, status, attempts },
    data: { status: 'SENDING', startedAt: now, attempts: { increment: 1 } },
  })
  return count === 1
}

function receiverOf({ subscriptionId, ...held }: Held): Receiver {
  return { ...held, id: subscriptionId }
}
