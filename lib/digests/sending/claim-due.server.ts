import 'server-only'
import { v7 as uuid } from 'uuid'
import type { PoolClient } from 'pg'
import { db } from '@/lib/db/client.server'
import { pool } from '@/lib/db/pool.server'
import type { DigestWay } from '@/lib/digests/digest'
import { owed, type Owed } from '@/lib/digests/due'
import { boss, DIGESTS } from '@/lib/jobs/boss.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'

const MISSED = 'Nothing of this Aftermerge ran at its hour, nor in the day after it.'

/**
 * Writes down what is due by now, each with the job that sends it, or that it was missed. However many instances ask, a
 * week of a digest is written down once on each way: the row is unique, and its job is made in the same transaction and
 * has the same id. Answers how many were new.
 */
export async function claimDue(now = new Date()): Promise<number> {
  const zone = await readTimeZone()
  const digests = await db().digest.findMany({
    where: { isOn: true },
    select: { id: true, hour: true, onSince: true, recipients: true, webhookHost: true },
  })
  const due = digests.flatMap(({ id, recipients, webhookHost, ...when }) =>
    owed(when, zone, now).flatMap((one) => [
      ...(recipients.length > 0 ? [{ ...one, id, way: 'MAIL' as const }] : []),
      ...(webhookHost === null ? [] : [{ ...one, id, way: 'WEBHOOK' as const }]),
    ]),
  )
  const known = await knownOf(due)
  const unknown = due.filter((one) => !known.has(keyOf(one)))
  return unknown.length === 0 ? 0 : claim(unknown)
}

type Due = Owed & { id: string; way: DigestWay }

const keyOf = ({ id, week, way }: Pick<Due, 'id' | 'week' | 'way'>) => `${id}/${week}/${way}`

async function knownOf(due: Due[]): Promise<Set<string>> {
  const rows = await db().digestSending.findMany({
    where: { digestId: { in: due.map(({ id }) => id) }, week: { in: due.map(({ week }) => week) } },
    select: { digestId: true, week: true, way: true },
  })
  return new Set(rows.map(({ digestId, week, way }) => keyOf({ id: digestId, week, way })))
}

async function claim(due: Due[]): Promise<number> {
  const queue = await boss()
  const client = await pool().connect()
  try {
    await client.query('begin')
    let claimed = 0
    for (const one of due) claimed += (await claimOne(client, queue, one)) ? 1 : 0
    await client.query('commit')
    client.release()
    return claimed
  } catch (error) {
    // What was begun ends with its connection: it may be the connection that failed.
    client.release(true)
    throw error
  }
}

async function claimOne(client: PoolClient, queue: Awaited<ReturnType<typeof boss>>, due: Due): Promise<boolean> {
  const { id: digestId, week, way, at, isMissed } = due
  const id = uuid()
  // Turned off or taken away meanwhile, it is owed nothing.
  const { rowCount } = await client.query(
    `insert into digest_sendings (id, digest_id, week, way, status, due_at, ended_at, detail)
     select $1, d.id, $3, $4::"DigestWay", $5::"DigestStatus", $6, $7, $8
       from digests d
      where d.id = $2 and d.is_on
        for share
     on conflict (digest_id, week, way) do nothing`,
    [id, digestId, week, way, ...(isMissed ? ['MISSED', at, new Date(), MISSED] : ['DUE', at, null, null])],
  )
  if (rowCount === 0 || isMissed) return rowCount === 1

  const db = { executeSql: (text: string, values: unknown[]) => client.query(text, values) }
  const job = await queue.send(DIGESTS, { sending: id }, { id, singletonKey: keyOf(due), db })
  if (job !== id) throw new Error(`The queue ${DIGESTS} took no job for ${id}.`)
  return true
}
