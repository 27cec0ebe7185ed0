import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { systemActor } from '@/lib/auth/actor'
import { allRead } from '@/lib/deliveries/beside.server'
import { replayDeliveries } from '@/lib/deliveries/replay-deliveries.server'
import { withClient } from '../postgres/database.mjs'
import type { Ledger } from './ledger'
import { momentsOf } from './vendors'

const PATIENCE_MS = 120_000

export type Taken = {
  deliveries: number
  /** Taken, and not on disk. */
  lost: number
  /** On disk, and not read to the end. */
  unread: number
  incidents: number
  /** Of which all events were taken, and that are not there once with the times they told. */
  wrong: number
  replayed: number
  /** Records and versions that two replays of everything added. */
  added: number
}

/** Looks for what vendors were told we have, once the app that just started has read it; then has all of it read twice more. */
export function readTaken(url: string, { deliveries, whole }: Ledger): Promise<Taken> {
  return withClient(url, async (client) => {
    await untilRead(client)
    const { rows } = await client.query<{ lost: number; unread: number }>(
      `select (count(*) filter (where d.id is null))::int as lost,
              (count(*) filter (where d.status <> 'TAKEN'))::int as unread
         from unnest($1::text[]) a(id) left join deliveries d on d.delivery_id = a.id`,
      [[...deliveries]],
    )
    const wrong = await countWrong(client, whole)

    const before = await countRows(client)
    const replayed = await replay()
    await replay()
    return {
      ...{ deliveries: deliveries.size, ...rows[0]!, incidents: whole.size, wrong, replayed },
      added: (await countRows(client)) - before,
    }
  })
}

async function untilRead(client: pg.Client): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const { rows } = await client.query<{ left: number }>(
      `select count(*)::int as left from deliveries where status = 'STORED'`,
    )
    if (rows[0]!.left === 0 || Date.now() > until) return
    await wait(100)
  }
}

async function countWrong(client: pg.Client, whole: ReadonlyMap<string, number>): Promise<number> {
  const told = [...whole].map(([id, round]) => ({ id, ...momentsOf(round) }))
  const { rows } = await client.query<{ wrong: number }>(
    `select count(*)::int as wrong
       from json_to_recordset($1::json)
            as a(id text, "startedAt" timestamptz, "acknowledgedAt" timestamptz, "resolvedAt" timestamptz)
      where (select count(*) from incidents i where i.source = 'pagerduty' and i.external_id = a.id) <> 1
         or not exists (
              select 1 from incidents i
               where i.source = 'pagerduty' and i.external_id = a.id and i.status = 'RESOLVED'
                 and i.started_at = a."startedAt" and i.acknowledged_at = a."acknowledgedAt"
                 and i.resolved_at = a."resolvedAt")`,
    [JSON.stringify(told)],
  )
  return rows[0]!.wrong
}

async function replay(): Promise<number> {
  const wish = { filter: {}, dryRun: false }
  const { deliveries } = await replayDeliveries(wish, systemActor('chaos'), randomUUID())
  await allRead()
  return deliveries
}

async function countRows(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(
    `select ((select count(*) from incidents) + (select count(*) from raw_events))::int as rows`,
  )
  return rows[0]!.rows
}
