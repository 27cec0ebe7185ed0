import { systemActor } from '@/lib/auth/actor'
import { rankSuspects } from '@/lib/causes/rank-suspects.server'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { closeDb, db } from '@/lib/db/client.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import type { BatchAnswer } from '@/lib/ingest/batch'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { wilsonInterval } from '@/lib/stats/proportion'
import { setDependencies } from '@/lib/teams/set-dependencies.server'
import { simulate } from '@/prisma/simulator/organisation'
import type { Sample } from '@/prisma/simulator/sample'
import { createAppDatabase } from '../postgres/bring-up-to-date.mjs'
import { dropDatabase, withClient } from '../postgres/database.mjs'
import type { startTemporaryCluster } from '../postgres/temporary.mjs'
import type { Figure } from './figures'

const HOURS = 72
/** Twenty thousand changes in half a year: three to four a service and working day, each of them a suspect. */
const DENSE = { seed: 'causes', changes: 20_000, weeks: 26 }

const actor = systemActor('bench')
const sender = (): Sender => ({ actor, requestId: 'bench', receivedAt: new Date() })

type Cluster = Awaited<ReturnType<typeof startTemporaryCluster>>
type Case = { guilty: string | null; isWithin: boolean; about: Parameters<typeof rankSuspects>[0] }
/** The suspects of a case, the likeliest first. */
type Guess = (one: Case) => Promise<string[]>

/**
 * How often the suggestions are right on an organisation whose truth is known, beside what time alone would say. The
 * links of an incident itself are not looked at; those of earlier ones are, for they were known by then.
 */
export async function measureCauses(cluster: Cluster): Promise<Figure[]> {
  const { ownerUrl } = await createAppDatabase(cluster, 'causes')
  const held = process.env.DATABASE_URL
  await closeDb()
  process.env.DATABASE_URL = ownerUrl
  try {
    const cases = await load(simulate({ ...DENSE, now: new Date() }))
    await withClient(ownerUrl, (client) => client.query('vacuum analyze'))
    const times: number[] = []
    const suggested: Guess = async ({ about }) => {
      const begun = performance.now()
      const suspects = await rankSuspects(about, HOURS, actor)
      times.push(performance.now() - begun)
      return suspects.map(({ row }) => row.id)
    }
    const figures = [
      ...(await judge('suggestions', cases, suggested)),
      ...(await judge('the last of its service before', cases, lastOf(true))),
      ...(await judge('the last of all before', cases, lastOf(false))),
    ]
    times.sort((a, b) => a - b)
    const p95 = times[Math.ceil(times.length * 0.95) - 1]!
    return [...figures, { what: 'causes, suggestions, p95', value: p95, unit: 'ms', target: { atMost: 100 } }]
  } finally {
    await closeDb()
    if (held === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = held
    await dropDatabase(cluster.url(), 'causes')
  }
}

async function load(sample: Sample): Promise<Case[]> {
  await sendAll(sample.changes, ingestChanges)
  await sendAll(sample.deployments, ingestDeployments)
  await sendAll(sample.incidents, ingestIncidents)
  for (const { service, dependsOn } of sample.dependencies)
    await setDependencies(service, { dependsOn }, actor, 'bench')

  const changes = await db().change.findMany({ select: { id: true, externalId: true, deployedAt: true } })
  const changeOf = new Map(changes.map((row) => [row.externalId, row]))
  const select = {
    id: true,
    externalId: true,
    title: true,
    summary: true,
    startedAt: true,
    service: { select: { slug: true } },
  }
  const stored = new Map((await db().incident.findMany({ select })).map((row) => [row.externalId, row]))
  return sample.truth.causes.map(({ externalId, change }) => {
    const { service, startedAt, ...row } = stored.get(externalId)!
    const about = { ...row, service: service?.slug ?? null, startedAt: startedAt.toISOString() }
    const guilty = change === null ? undefined : changeOf.get(change)
    const hours = guilty?.deployedAt ? (startedAt.getTime() - guilty.deployedAt.getTime()) / 3_600_000 : Infinity
    return { guilty: guilty?.id ?? null, isWithin: hours >= 0 && hours < HOURS, about }
  })
}

async function sendAll(items: unknown[], ingest: (items: unknown[], by: Sender) => Promise<BatchAnswer>) {
  for (let at = 0; at < items.length; at += 500) await ingest(items.slice(at, at + 500), sender())
}

/** Among incidents that anything is suggested for: how often what did it is the first, or one of the first three. */
async function judge(who: string, cases: Case[], guess: Guess): Promise<Figure[]> {
  let [guessed, within, first, three, silent, silentOfNone, none] = [0, 0, 0, 0, 0, 0, 0]
  let [firstWithin, threeWithin] = [0, 0]
  for (const one of cases) {
    const order = await guess(one)
    none += one.guilty === null ? 1 : 0
    if (order.length === 0) {
      silent += 1
      silentOfNone += one.guilty === null ? 1 : 0
      continue
    }
    guessed += 1
    if (one.guilty === null) continue
    within += one.isWithin ? 1 : 0
    first += order[0] === one.guilty ? 1 : 0
    three += order.slice(0, 3).includes(one.guilty) ? 1 : 0
    if (!one.isWithin) continue
    firstWithin += order[0] === one.guilty ? 1 : 0
    threeWithin += order.slice(0, 3).includes(one.guilty) ? 1 : 0
  }
  const share = (what: string, part: number, whole: number): Figure => ({
    what: `causes, ${who}: ${what} (${intervalInWords(part, whole)})`,
    value: (part / whole) * 100,
    unit: '%',
  })
  return [
    share(`precision at 1, of ${guessed}`, first, guessed),
    share(`precision at 3, of ${guessed}`, three, guessed),
    share(`precision at 1 where what did it went live in ${HOURS} h, of ${within}`, firstWithin, within),
    share(`precision at 3 where what did it went live in ${HOURS} h, of ${within}`, threeWithin, within),
    share(`what did it went live in ${HOURS} h, of ${guessed}`, within, guessed),
    share(`none, of ${cases.length} incidents`, silent, cases.length),
    share(`none where no code did it, of ${none}`, silentOfNone, none),
  ]
}

/** Wilson's, 95 %. */
function intervalInWords(part: number, whole: number): string {
  const interval = wilsonInterval(part, whole)
  if (interval === null) return 'of nothing'
  const [low, high] = [interval.low, interval.high].map((share) => (share * 100).toFixed(1))
  return `${low} to ${high}`
}

/** What time alone says: the changes that went live last before it. */
function lastOf(isOfItsService: boolean): Guess {
  return async ({ about }) => {
    const rows = await db().$queryRaw<{ id: string }[]>`
      select c.id::text as id
        from changes c
       where c.deployed_at <= ${about.startedAt}::timestamptz
         and c.deployed_at > ${about.startedAt}::timestamptz - make_interval(hours => ${HOURS}::int)
         and (${!isOfItsService} or c.service_id = (select id from services where slug = ${about.service}))
       order by c.deployed_at desc, c.id
       limit 3`
    return rows.map(({ id }) => id)
  }
}
