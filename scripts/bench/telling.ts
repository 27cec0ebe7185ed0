import { randomUUID } from 'node:crypto'
import { systemActor } from '@/lib/auth/actor'
import { closeDb, db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import type { IncidentItem } from '@/lib/incidents/incident'
import { EventType } from '@/lib/notifications/event-type'
import { createSubscription } from '@/lib/subscriptions/create.server'
import { NewSubscription } from '@/lib/subscriptions/subscription'
import { newAuthSecret } from '../launch/auth-secret.mjs'
import { createAppDatabase } from '../postgres/bring-up-to-date.mjs'
import type { startTemporaryCluster } from '../postgres/temporary.mjs'
import { type Figure, middleOf, secondsOf } from './figures'

const ROWS = 500
const TURNS = 9
const SUBSCRIBED = [0, 1, 20]
const bench = systemActor('bench')

/**
 * What it costs those who send incidents that others are told of them: batches taken in turns without a subscription,
 * with one and with twenty, each of all events. What is written is counted in; that it is sent later is not.
 */
export async function measureTelling(cluster: Awaited<ReturnType<typeof startTemporaryCluster>>): Promise<Figure[]> {
  const held = process.env.DATABASE_URL
  await closeDb()
  process.env.DATABASE_URL = (await createAppDatabase(cluster, 'telling')).url
  process.env.AUTH_SECRET ||= newAuthSecret()
  const seconds = new Map<number, number[]>(SUBSCRIBED.map((count) => [count, []]))
  try {
    const ids = await subscribe(Math.max(...SUBSCRIBED))
    for (const warm of [0, 1]) await takeIn(`warm${warm}`)
    for (let turn = 0; turn < TURNS; turn += 1)
      for (const count of SUBSCRIBED) {
        await listenWith(ids.slice(0, count))
        seconds.get(count)!.push(await secondsOf(() => takeIn(`turn${turn}with${count}`)))
      }
  } finally {
    await closeDb()
    if (held === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = held
  }

  const middle = (count: number) => middleOf(seconds.get(count)!)
  return SUBSCRIBED.flatMap((count): Figure[] => [
    { what: `${ROWS} incidents taken in, ${count} subscriptions`, value: middle(count) * 1000, unit: 'ms' },
    ...(count > 0
      ? [{ what: 'the same against none', value: middle(count) / middle(0), unit: '×' } satisfies Figure]
      : []),
  ])
}

async function subscribe(count: number): Promise<string[]> {
  const address = 'http://127.0.0.1:9/bench'
  const wish = NewSubscription.parse({ name: 'Bench', kind: 'WEBHOOK', address, events: EventType.options })
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) ids.push((await createSubscription(wish, bench, randomUUID())).subscription.id)
  return ids
}

async function listenWith(ids: string[]): Promise<void> {
  await db('writing').$executeRaw`
    update subscriptions
       set disabled_at = case when id = any(${ids}::uuid[]) then null else now() end,
           disabled_why = case when id = any(${ids}::uuid[]) then null else 'not now' end`
}

async function takeIn(run: string): Promise<void> {
  const { summary } = await ingestIncidents(incidents(run), {
    actor: bench,
    requestId: randomUUID(),
    receivedAt: new Date(),
  })
  if (summary.created !== ROWS) throw new Error(`${summary.created} of ${ROWS} incidents were taken in`)
}

function incidents(run: string): IncidentItem[] {
  return Array.from({ length: ROWS }, (_, at) => ({
    source: 'bench',
    externalId: `${run}-${at}`,
    title: `Checkout answers slowly (${at})`,
    summary: 'Baskets cannot be paid while the gateway is slow.',
    startedAt: new Date(Date.UTC(2026, 0, 5) + at * 60_000).toISOString(),
    severity: 'SEV2',
    status: 'OPEN',
    team: `team-${at % 10}`,
    service: `service-${at % 40}`,
  }))
}
