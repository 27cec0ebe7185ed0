import 'server-only'
import type { JobWithMetadata } from 'pg-boss'
import { db } from '@/lib/db/client.server'
import { failureOf } from '@/lib/db/failure.server'
import { compose } from '@/lib/digests/compose.server'
import { LATEST_MS } from '@/lib/digests/due'
import type { Message } from '@/lib/digests/message'
import { boss, DIGESTS } from '@/lib/jobs/boss.server'
import type { Prisma } from '@/prisma/generated/client'
import { messageIdOf } from './message-id.server'
import { type Outcome, refused } from '@/lib/outgoing/outcome'
import { post } from './post.server'

type Job = JobWithMetadata<{ sending: string }>

/** Sends what the queue has for now, one after the other. Answers how many jobs there were. */
export async function workOff(now = new Date()): Promise<number> {
  const queue = await boss()
  for (let done = 0; ; done += 1) {
    const [job] = await queue.fetch<{ sending: string }>(DIGESTS, { includeMetadata: true })
    if (!job) return done
    const failure = await deliver(job, now)
    if (failure) await queue.fail(DIGESTS, job.id, { why: failure })
    else await queue.complete(DIGESTS, job.id)
  }
}

/**
 * Sends one, at most once. The row says SENDING, committed, before anything leaves us; a row that says so is sent by
 * nobody again, for between a mail server and a database there is no one transaction: whoever died in between may have
 * sent it. Such a row becomes UNCLEAR, and a person decides. What surely did not go out is DUE again. Answers why the
 * job is to be tried again, or null.
 */
async function deliver(job: Job, now: Date): Promise<string | null> {
  const held = await db().digestSending.findUnique({ where: { id: job.data.sending }, select: HELD })
  if (held?.status !== 'DUE') return null
  if (!held.digest.isOn) return end(held.id, 'MISSED', 'It was turned off before it went out.')
  if (now.getTime() - held.dueAt.getTime() > LATEST_MS)
    return end(held.id, 'MISSED', 'It could not go out within a day.')

  const isLast = job.retryCount >= job.retryLimit
  const message = await compose(held.week, held.digest.team?.slug ?? null, { now }).catch(unread)
  if (!('subject' in message)) return settle(held.id, message, isLast)
  if (!(await take(held.id))) return null
  return settle(held.id, await send(held, message), isLast)
}

const HELD = {
  id: true,
  week: true,
  way: true,
  status: true,
  dueAt: true,
  digest: { select: { id: true, isOn: true, recipients: true, webhook: true, team: { select: { slug: true } } } },
} satisfies Prisma.DigestSendingSelect
type Held = Prisma.DigestSendingGetPayload<{ select: typeof HELD }>

async function take(id: string): Promise<boolean> {
  const { count } = await db('writing').digestSending.updateMany({
    where: { id, status: 'DUE' },
    data: { status: 'SENDING', startedAt: new Date(), attempts: { increment: 1 } },
  })
  return count === 1
}

function send({ week, way, digest }: Held, message: Message): Promise<Outcome> {
  return post({ way, ...digest, messageId: messageIdOf(digest.id, week) }, message)
}

async function settle(id: string, outcome: Outcome, isLast: boolean): Promise<string | null> {
  const { kind, detail } = outcome
  if (kind !== 'REFUSED') return end(id, kind, detail)
  if (outcome.isFinal || isLast) return end(id, 'FAILED', detail)
  await db('writing').digestSending.updateMany({ where: { id, status: OPEN }, data: { status: 'DUE', detail } })
  return outcome.detail
}

async function end(id: string, status: 'SENT' | 'FAILED' | 'UNCLEAR' | 'MISSED', detail: string | null): Promise<null> {
  await db('writing').digestSending.updateMany({
    where: { id, status: OPEN },
    data: { status, detail, endedAt: new Date() },
  })
  return null
}

const OPEN = { in: ['DUE' as const, 'SENDING' as const] }

function unread(error: unknown): Outcome {
  const failure = failureOf(error)
  if (failure === 'other')
    console.error(JSON.stringify({ level: 'error', what: 'writing a digest', error: String(error) }))
  return refused('The review of the week could not be read.')
}
