import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { readAdoption } from './adoption.server'
import { readFailureRate } from './failure-rate.server'
import { readFunnel } from './funnel.server'
import { AnalyticsQuery } from './query'
import { readReview } from './review/review.server'
import { readSurvival } from './survival/survival.server'
import { readTelemetry } from './telemetry/telemetry.server'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { aChange, anIncident } from '@/prisma/factories'
import { type Random, randomOf } from '@/prisma/random'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { withClient } from '@/scripts/postgres/database.mjs'
import { checkCounts } from '@/lib/counts/check-counts.server'
import { countSpans } from '@/lib/counts/count-spans.server'
import { dropCounts } from '@/lib/counts/drop-counts.server'
import { FAILED_SLOTS } from '@/lib/counts/failed-slots.server'

const { url } = freshDatabase()
const actor = systemActor('test')
const asOf = new Date('2026-06-30T12:00:00Z')

const DAY_MS = 86_400_000
const from = Date.parse('2026-01-05T00:00:00Z')
const at = (days: number) => new Date(from + days * DAY_MS).toISOString()

/** Half a year of changes, every third of which is linked to an incident, most of them in time to have failed by it. */
async function sendHistory(random: Random): Promise<void> {
  const sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
  const services = ['checkout', 'ledger']
  const changes = Array.from({ length: 600 }, () => {
    const service = random.pick(services)
    const merged = random.between(0, 170)
    return aChange({
      ...{ service, repository: `shop/${service}`, team: random.pick(['payments', 'web']) },
      origin: random.among({ AI: 4, HUMAN: 4, MIXED: 1, UNKNOWN: 1 }),
      ...{ linesAdded: random.integer(1, 400), linesRemoved: 0, mergedAt: at(merged) },
      ...(random.chance(0.9) && { deployedAt: at(merged + random.between(0, 2)) }),
      telemetry: {
        logs: random.pick(['YES', 'NO', 'NO', 'UNKNOWN']),
        traces: random.pick(['NO', 'NO', 'UNKNOWN']),
        alerts: 'NO' as const,
      },
    })
  })
  const incidents = changes
    .filter(({ deployedAt }, place) => deployedAt && place % 3 === 0)
    .map(({ source, externalId, service, deployedAt }) =>
      anIncident({
        service: service ?? null,
        startedAt: new Date(Date.parse(deployedAt!) + random.between(-1, 12) * DAY_MS).toISOString(),
        severity: random.pick(['SEV1', 'SEV2', 'SEV3']),
        causes: [{ change: { source, externalId }, certainty: random.pick(['CONFIRMED', 'SUSPECTED']) }],
      }),
    )
  const { results } = await ingestChanges(changes, sender)
  expect(results.filter(({ status }) => status !== 201)).toEqual([])
  await db().$executeRaw`
    update changes
       set review_rounds = nullif(number_of % 4, 3), change_requests = nullif(number_of % 5 % 3, 2),
           approved_at = case when number_of % 7 > 0 then merged_at end
      from (select id, ('x' || left(md5(id::text), 6))::bit(24)::int as number_of from changes) n
     where n.id = changes.id and review_rounds is null`
  await ingestIncidents(incidents, sender)
}

beforeAll(() => sendHistory(randomOf('a history')))
afterEach(async () => {
  await countSpans()
  expect(await checkCounts()).toMatchObject({ stale: 0, differences: 0 })
})

const QUESTIONS = FAILED_SLOTS.flatMap((slot) => [
  { ...slot, from: '2026-01-05', to: '2026-06-29' },
  // From and to in the middle of a week, and of a part.
  { ...slot, from: '2026-02-11', to: '2026-05-07', service: 'checkout' },
])

/** Every answer that is made of counts. */
function answers(questions = QUESTIONS.filter((_, at) => at % 7 === 0)): Promise<unknown[]> {
  return Promise.all(
    questions.map(async (question) => {
      const query = AnalyticsQuery.parse(question)
      return [
        await readFailureRate(query, actor, asOf),
        await readAdoption(query, actor, asOf),
        await readFunnel(query, actor, asOf),
        await readReview(query, actor, asOf),
        await readTelemetry(query, actor, asOf),
        await readSurvival(query, actor, asOf),
      ]
    }),
  )
}

async function uncounted(questions?: typeof QUESTIONS): Promise<unknown[]> {
  await dropCounts()
  return answers(questions)
}

async function doSomething(random: Random): Promise<void> {
  await withClient(url(), (client) => client.query(random.pick(DOINGS)(random.integer(1, 1_000_000))))
}

const spans = async () => (await checkCounts()).spans

/** How many days those spans are long in which that change went live. */
async function spansAt(id: string): Promise<number[]> {
  const rows = await db().$queryRaw<{ days: number }[]>`
    select s.days from counted_spans s join changes c on c.deployed_at >= s.from_at and c.deployed_at < s.to_at
     where s.by = 'DEPLOYED' and c.id = ${id}::uuid order by s.days`
  return rows.map(({ days }) => days)
}

describe('an answer from counts', () => {
  test('is the answer from rows, for every follow-up, severity and certainty, of all and of a part', async () => {
    const fromRows = await uncounted(QUESTIONS)

    expect(await countSpans()).toBeGreaterThan(300)
    expect(await spans()).toBeGreaterThan(300)
    expect(await answers(QUESTIONS)).toEqual(fromRows)
  }, 120_000)

  test('stays so whatever is done to changes, causes and incidents in between', async () => {
    const random = randomOf('whatever is done')
    for (let round = 0; round < 6; round += 1) {
      for (let at = 0; at < 8; at += 1) await doSomething(random)
      if (random.chance(0.5)) await countSpans()
      for (let at = 0; at < 3; at += 1) await doSomething(random)

      expect(await checkCounts()).toMatchObject({ differences: 0 })
      const counted = await answers()
      expect(counted).toEqual(await uncounted())
      await countSpans()
    }
  }, 120_000)

  test('is summed from the longest spans that lie in its range', async () => {
    await countSpans()
    const lengths = await db().countedSpan.groupBy({
      by: ['days'],
      where: { by: 'DEPLOYED', days: { gt: 0 } },
      _count: true,
    })
    expect(lengths.map(({ days }) => days).toSorted((a, b) => a - b)).toEqual([1, 7, 28, 112])

    const counted = await answers()
    // What no shorter span tells any more is told by them alone: whatever is read from a long one would be missed here.
    await db().$executeRaw`
      update live_counts c set changes = c.changes + 1
        from counted_spans s where s.id = c.span_id and s.days = 112`
    expect(await answers()).not.toEqual(counted)
    await dropCounts()
  })

  test('leaves out every span, however long, that a change or a cause in it moved', async () => {
    await countSpans()
    const live = new Date(from + 60 * DAY_MS)
    const [{ id }] = await db().$queryRaw<[{ id: string }]>`
      select id::text as id from changes where deployed_at > ${live} and origin <> 'UNKNOWN' order by deployed_at limit 1`
    const before = await spansAt(id)
    expect(before).toEqual(expect.arrayContaining([1, 7, 28, 112]))

    await db().$executeRaw`update changes set origin = 'UNKNOWN' where id = ${id}::uuid`

    const { stale } = await checkCounts()
    expect(stale).toBeGreaterThanOrEqual(before.length)
    await countSpans()
    expect(await spansAt(id)).toEqual(before)
  })

  test('is of the reporting zone as it is now', async () => {
    await countSpans()
    await db().organisation.updateMany({ data: { timeZone: 'Pacific/Kiritimati' } })
    const before = await answers()
    await countSpans()
    expect(await answers()).toEqual(before)
    expect(await uncounted()).toEqual(before)
    await db().organisation.updateMany({ data: { timeZone: 'UTC' } })
  })
})

/** Any row of a table, another for another salt. */
const any = (table: string, salt: number, where = 'true', id = 'id') =>
  `(select ${id} from ${table} where ${where} order by md5(${id}::text || '${salt}') limit 1)`
const LIVE = 'deployed_at is not null'

/** What can happen to what is counted, as statements. */
const DOINGS: ((salt: number) => string)[] = [
  (salt) => `update changes set origin = 'MIXED' where id = ${any('changes', salt, `origin <> 'MIXED'`)}`,
  (salt) => `update changes set origin = 'AI' where id = ${any('changes', salt)}`,
  (salt) =>
    `update changes set deployed_at = deployed_at + interval '11 days 3 hours' where id = ${any('changes', salt, LIVE)}`,
  (salt) => `update changes set deployed_at = null, deployed_basis = null where id = ${any('changes', salt, LIVE)}`,
  (salt) => `update changes set merged_at = merged_at - interval '40 days' where id = ${any('changes', salt)}`,
  (salt) => `update changes set lines_added = 400 where id = ${any('changes', salt)}`,
  (salt) => `update changes set service_id = null, team_id = ${any('teams', salt)} where id = ${any('changes', salt)}`,
  (salt) => `update changes set review_rounds = 1 where id = ${any('changes', salt)}`,
  (salt) => `update changes set change_requests = 2 where id = ${any('changes', salt)}`,
  (salt) => `update changes set approved_at = null where id = ${any('changes', salt)}`,
  (salt) => `update changes set telemetry_traces = 'YES' where id = ${any('changes', salt)}`,
  (salt) => `update changes set telemetry_alerts = 'UNKNOWN' where id = ${any('changes', salt)}`,
  (salt) => `delete from changes where id = ${any('changes', salt)}`,
  (salt) => `update incidents set severity = 'SEV4' where id = ${any('causes', salt, 'true', 'incident_id')}`,
  (salt) => `update incidents set severity = 'SEV1' where id = ${any('causes', salt, 'true', 'incident_id')}`,
  (salt) =>
    `update incidents set started_at = started_at - interval '5 days' where id = ${any('causes', salt, 'true', 'incident_id')}`,
  (salt) =>
    `update incidents set detected_at = started_at + interval '9 minutes', resolved_at = started_at + interval '2 hours'
      where id = ${any('causes', salt, 'true', 'incident_id')}`,
  (salt) => `update incidents set source = 'git' where id = ${any('causes', salt, 'true', 'incident_id')}`,
  (salt) => `update incidents set no_code_change = not no_code_change where id = ${any('incidents', salt)}`,
  (salt) =>
    `update incidents set set_aside = 'NOT_AN_INCIDENT', set_aside_by = 'test', set_aside_at = now()
      where id = ${any('causes', salt, 'true', 'incident_id')}`,
  (salt) => `delete from incidents where id = ${any('incidents', salt)}`,
  (salt) => `update causes set certainty = 'SUSPECTED' where change_id = ${any('causes', salt, 'true', 'change_id')}`,
  (salt) => `delete from causes where change_id = ${any('causes', salt, 'true', 'change_id')}`,
  (salt) =>
    `insert into causes (incident_id, change_id, certainty, method, decided_at)
     select ${any('incidents', salt)}, ${any('changes', salt + 1, LIVE)}, 'CONFIRMED', 'DECLARED', now()
         on conflict do nothing`,
]

describe('what nobody sees yet while its span is counted makes it stale once it is seen', () => {
  beforeAll(() => sendHistory(randomOf('untouched')))

  const linked = `(select min(k.change_id::text)::uuid from causes k
                     join incidents i on i.id = k.incident_id and i.severity in ('SEV1', 'SEV2') and i.set_aside is null
                     join changes c on c.id = k.change_id and c.deployed_at between '2026-01-10' and '2026-05-01'
                    where k.certainty = 'CONFIRMED' and c.origin in ('AI', 'HUMAN')
                      and i.started_at between c.deployed_at and c.deployed_at + interval '6 days')`
  const link = (change: string, incident: string) =>
    `insert into causes (incident_id, change_id, certainty, method, decided_at)
     values (${incident}, ${change}, 'CONFIRMED', 'DECLARED', now())`
  const free = `(select min(c.id::text)::uuid from changes c
                  where c.deployed_at < '2026-04-01' and not exists (select 1 from causes k where k.change_id = c.id))`
  const grave = `(select min(id::text)::uuid from incidents where severity = 'SEV1' and set_aside is null
                     and started_at between '2026-02-01' and '2026-04-01')`

  test.each([
    ['another origin', `update changes set origin = 'UNKNOWN' where id = ${linked}`, ''],
    ['another day', `update changes set deployed_at = deployed_at + interval '9 days' where id = ${linked}`, ''],
    ['a cause that goes', `delete from causes where change_id = ${linked}`, ''],
    [
      'a cause of a change that moves meanwhile',
      link(free, grave),
      `update changes set deployed_at = (select started_at from incidents where id = ${grave}) - interval '2 days'
        where id = ${free}`,
    ],
  ])('%s', async (_, doing, meanwhile) => {
    const before = await answers()
    await withClient(url(), async (client) => {
      await client.query('begin')
      expect((await client.query(doing)).rowCount).toBe(1)
      if (meanwhile) await withClient(url(), (another) => another.query(meanwhile))
      await uncounted()
      await countSpans()
      await client.query('commit')
    })
    const counted = await answers()
    expect(counted).not.toEqual(before)
    expect(counted).toEqual(await uncounted())
  })
})
