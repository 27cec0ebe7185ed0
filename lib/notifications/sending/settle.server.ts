import 'server-only'
import { v4 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import { systemActor } from '@/lib/auth/actor'
import { db, type Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { enqueued } from '@/lib/notifications/enqueue.server'
import { endWaiting } from '@/lib/notifications/end-waiting.server'
import { waitAfter } from '@/lib/notifications/waits'
import { Prisma } from '@/prisma/generated/client'
import type { Held } from './attempt.server'
import type { Outcome } from './outcome'

type End = 'SENT' | 'DEAD' | 'WITHHELD'

/** Writes down what came of an attempt, with the job of the next one, of this sending or of the one behind it. */
export async function settle(held: Held, outcome: Outcome, now: Date): Promise<void> {
  const { kind, detail, isFinal, restMs } = outcome
  if (kind === 'SENT') return endAs(held, 'SENT', detail, outcome)
  if (kind === 'GONE') return disable(held, outcome)

  if (restMs !== null) await rest(held.subscriptionId, new Date(now.getTime() + restMs))
  const waitMs = waitAfter(held.attempts)
  if (waitMs === null || isFinal) return endAs(held, 'DEAD', detail, outcome)
  await again(held, new Date(now.getTime() + Math.max(waitMs, restMs ?? 0)), now, outcome)
}

/** Ends a sending and calls the one that stands behind it. */
export async function endAs(
  { id, subscriptionId, subjectId, seq, ...as }: Held,
  status: End,
  detail: string | null,
  { answerStatus, answer }: Pick<Outcome, 'answerStatus' | 'answer'> = NO_ANSWER,
): Promise<void> {
  await db('writing').$executeRaw`
    with ended as (
      update notification_sendings
         set status = ${status}::"NotificationStatus", ended_at = now(), detail = ${detail},
             answer_status = ${answerStatus}, answer = ${answer}
       where id = ${id}::uuid and status = ${as.status}::"NotificationStatus" and attempts = ${as.attempts}
      returning 1
    ), next as (
      select s.id, 0 as seconds
        from notification_sendings s
       where s.subscription_id = ${subscriptionId}::uuid and s.subject_id = ${subjectId}::uuid
         and s.seq > ${seq}::bigint and s.status = 'DUE' and exists (select 1 from ended)
       order by s.seq
       limit 1
    )
    ${enqueued(Prisma.sql`next`)}`
}

/** Does not count as an attempt. */
export async function putOff(held: Held, until: Date, now: Date): Promise<void> {
  await again(held, until, now, null)
}

const NO_ANSWER = { answerStatus: null, answer: null }

async function again({ id, status, attempts }: Held, at: Date, now: Date, outcome: Outcome | null): Promise<void> {
  const seconds = Math.max(0, (at.getTime() - now.getTime()) / 1000)
  const { detail, answerStatus, answer } = outcome ?? { detail: null, ...NO_ANSWER }
  await db('writing').$executeRaw`
    with due as (
      update notification_sendings
         set status = 'DUE', next_at = ${at},
             detail = coalesce(${detail}, detail), answer = coalesce(${answer}, answer),
             answer_status = coalesce(${answerStatus}::int, answer_status)
       where id = ${id}::uuid and status = ${status}::"NotificationStatus" and attempts = ${attempts}
      returning id, ${seconds}::float as seconds
    )
    ${enqueued(Prisma.sql`due`)}`
}

async function rest(subscriptionId: string, until: Date): Promise<void> {
  await db('writing').subscription.updateMany({ where: { id: subscriptionId }, data: { slowUntil: until } })
}

/** A receiver that says it is gone is asked no more, until a person turns its subscription on again. */
async function disable({ id, subscriptionId }: Held, { detail, answerStatus, answer }: Outcome): Promise<void> {
  const why = `${detail} So its receiver is gone.`
  await transact(async (tx: Tx) => {
    const { count } = await tx.subscription.updateMany({
      where: { id: subscriptionId, disabledAt: null },
      data: { disabledAt: new Date(), disabledWhy: why, version: { increment: 1 } },
    })
    await tx.notificationSending.updateMany({ where: { id }, data: { answerStatus, answer } })
    await endWaiting(tx, subscriptionId, why)
    if (count === 0) return
    writeAudit(tx, systemActor('notifications'), uuid(), [
      { action: 'subscription.disabled', entity: 'subscription', entityId: subscriptionId, after: { why } },
    ])
  })
}
