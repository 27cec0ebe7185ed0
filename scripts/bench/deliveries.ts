import { createHmac, randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { createEndpoint } from '@/lib/endpoints/create-endpoint.server'
import { pullRequestEvent } from '@/lib/vendors/payload-factory'
import { postTo } from '../trial/post'
import type { Site } from '../trial/site'
import type { Figure } from './figures'

const A_SECOND = 50
const CONNECTIONS = 32
const READ_WITHIN_MS = 120_000

type Door = { url: string; secret: string }
type Answered = { id: string | null; ms: number }

/** What a vendor waits that sends fifty merged requests a second, whether any of them is lost, and when they are read. */
export async function measureDeliveries(site: Site, seconds: number): Promise<Figure[]> {
  const wish = { vendor: 'github', name: 'Bench' }
  const made = await createEndpoint(wish, systemActor('bench'), randomUUID())
  const door = { url: `${site.addresses[0]}${new URL(made.url).pathname}`, secret: made.secret }
  await sendAtRate(door, 2, 0)

  const begun = Date.now()
  const answers = await sendAtRate(door, seconds, 100_000)
  await untilRead()
  const accepted = answers.flatMap(({ id }) => (id ? [id] : []))
  const [found] = await db().$queryRaw<{ kept: number; taken: number; lag: number }[]>`
    select count(*)::int as kept, (count(*) filter (where status = 'TAKEN'))::int as taken,
           coalesce(percentile_disc(0.99) within group (order by extract(epoch from processed_at - received_at)), 0)
             ::float8 as lag
      from deliveries
     where id = any(${accepted}::uuid[]) and received_at >= ${new Date(begun - 1000)}`
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!

  return [
    { what: `deliveries answered, ${A_SECOND} a second, median`, value: at(0.5), unit: 'ms' },
    { what: 'deliveries answered, 99 of 100 within', value: at(0.99), unit: 'ms', target: { atMost: 250 } },
    { what: 'deliveries answered, the longest', value: at(1), unit: 'ms', target: { atMost: 2000 } },
    { what: 'deliveries not accepted', value: answers.length - accepted.length, unit: '', target: { atMost: 0 } },
    { what: 'deliveries accepted and lost', value: accepted.length - found!.kept, unit: '', target: { atMost: 0 } },
    {
      what: 'deliveries accepted and not read',
      value: accepted.length - found!.taken,
      unit: '',
      target: { atMost: 0 },
    },
    { what: 'deliveries read, 99 of 100 within', value: found!.lag, unit: 's' },
  ]
}

/** One every twentieth of a second whether or not those before it are answered, as vendors send. */
async function sendAtRate(door: Door, seconds: number, first: number): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const begun = performance.now()
  const sent: Promise<Answered>[] = []
  for (let n = 0; n < seconds * A_SECOND; n += 1) {
    const wait = begun + (n * 1000) / A_SECOND - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    sent.push(sendOne(door, agent, first + n + 1))
  }
  const answers = await Promise.all(sent)
  agent.destroy()
  return answers
}

async function sendOne({ url, secret }: Door, agent: Agent, number: number): Promise<Answered> {
  const over = { number, merge_commit_sha: number.toString(16).padStart(40, '0'), title: `Request ${number}` }
  const body = JSON.stringify(pullRequestEvent(over))
  const headers = {
    'content-type': 'application/json',
    'x-github-event': 'pull_request',
    'x-github-delivery': randomUUID(),
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }
  const begun = performance.now()
  const answer = await postTo(url, body, { agent, headers })
  const isTaken = answer.status === 202
  const id = isTaken ? (JSON.parse(answer.body) as { deliveryId: string }).deliveryId : null
  return { id, ms: performance.now() - begun }
}

async function untilRead(): Promise<void> {
  const end = Date.now() + READ_WITHIN_MS
  while ((await db().delivery.count({ where: { status: 'STORED' } })) > 0) {
    if (Date.now() > end) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
