import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ask } from './ask.server'
import { AnalyticsQuery } from './query'
import { readWork } from './read-work.server'
import { readSreHours } from './sre-hours.server'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { checkCounts } from '@/lib/counts/check-counts.server'
import { countSpans } from '@/lib/counts/count-spans.server'
import { dropCounts } from '@/lib/counts/drop-counts.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { aChange, anIncident, aWorkLog } from '@/prisma/factories'
import { type Random, randomOf } from '@/prisma/random'
import { withClient } from '@/scripts/postgres/database.mjs'
import { freshDatabase } from '@/scripts/postgres/test-database'

const { url } = freshDatabase()
const actor = systemActor('test')
const asOf = new Date('2026-06-30T12:00:00Z')
const from = Date.parse('2026-01-05T00:00:00Z')
const at = (days: number) => new Date(from + days * 86_400_000).toISOString()

/** Four months of work of twelve people, who are often at two things at once, and at some past midnight. */
async function sendWork(random: Random): Promise<void> {
  const sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
  const changes = Array.from({ length: 40 }, () =>
    aChange({
      service: random.pick(['checkout', 'ledger']),
      origin: random.pick(['AI', 'HUMAN', 'MIXED', 'UNKNOWN']),
      mergedAt: at(random.between(0, 110)),
      deployedAt: null,
    }),
  )
  const incidents = Array.from({ length: 60 }, () =>
    anIncident({
      service: random.pick(['checkout', 'ledger', null]),
      team: random.pick(['payments', 'web', null]),
      startedAt: at(random.between(0, 110)),
      origin: random.pick(['AI', 'HUMAN', 'UNKNOWN']),
    }),
  )
  const naming = ({ source, externalId }: { source: string; externalId: string }) => ({ source, externalId })
  const logs = Array.from({ length: 900 }, () =>
    aWorkLog({
      personEmail: `sre-${random.integer(1, 12)}@example.com`,
      startedAt: at(random.integer(0, 120) + random.between(0.3, 1)),
      minutes: random.chance(0.1) ? 1440 : random.integer(1, 400),
      activity: random.pick(['TRIAGE', 'PATCH', 'OTHER']),
      ...(random.chance(0.4) && { team: random.pick(['payments', 'web']) }),
      ...(random.chance(0.6) && { incident: naming(random.pick(incidents)) }),
      ...(random.chance(0.4) && { change: naming(random.pick(changes)) }),
    }),
  )
  const { results } = await ingestChanges(changes, sender)
  const { results: opened } = await ingestIncidents(incidents, sender)
  const { results: logged } = await ingestWorkLogs(logs, sender)
  expect([...results, ...opened, ...logged].filter(({ status }) => status !== 201)).toEqual([])
  await db().$executeRaw`
    update people set is_sre = case right(split_part(email, '@', 1), 1) when '1' then false when '2' then null else true end`
}

beforeAll(() => sendWork(randomOf('work')))
afterEach(async () => {
  await countSpans()
  expect(await checkCounts()).toMatchObject({ stale: 0, differences: 0 })
})

const ALL = { from: '2026-01-05', to: '2026-06-01' }
const QUESTIONS = [
  ALL,
  // From and to in the middle of a week.
  { from: '2026-01-29', to: '2026-04-09' },
  { from: '2026-01-29', to: '2026-04-09', team: 'payments' },
  { ...ALL, service: 'checkout' },
]

function answers(): Promise<unknown[]> {
  return Promise.all(
    QUESTIONS.map(async (question) => {
      const query = AnalyticsQuery.parse(question)
      return [await readWork(await ask(query, asOf)), await readSreHours(query, actor, asOf)]
    }),
  )
}

async function uncounted(): Promise<unknown[]> {
  await dropCounts()
  return answers()
}

const run = (statement: string) => withClient(url(), (client) => client.query(statement))

async function doSomething(random: Random): Promise<void> {
  await run(random.pick(DOINGS)(random.integer(1, 1_000_000)))
}

/** The hours of `ALL` in which somebody who may be an SRE was at anything, told entry by entry. */
async function hoursAtWork(): Promise<number> {
  const logs = await db().workLog.findMany({
    where: { withdrawn: false, person: { OR: [{ isSre: true }, { isSre: null }] } },
    orderBy: { startedAt: 'asc' },
  })
  const busyUntil = new Map<string, number>()
  return logs.reduce((hours, { personId, startedAt, minutes }) => {
    const end = startedAt.getTime() + minutes * 60_000
    const begin = Math.max(startedAt.getTime(), busyUntil.get(personId) ?? 0)
    busyUntil.set(personId, Math.max(end, busyUntil.get(personId) ?? 0))
    // What was moved out of the range still trims what follows it.
    if (startedAt < new Date(ALL.from) || startedAt >= new Date(ALL.to)) return hours
    return hours + Math.max(0, end - begin) / 3_600_000
  }, 0)
}

describe('hours from counts', () => {
  test('are those of the entries, in all, of a part, and from the middle of a week', async () => {
    const fromEntries = await uncounted()

    expect(await countSpans()).toBeGreaterThan(100)
    expect((await checkCounts()).cells).toBeGreaterThan(1000)
    expect(await answers()).toEqual(fromEntries)
    expect((await readSreHours(AnalyticsQuery.parse(ALL), actor, asOf)).hours).toBeCloseTo(await hoursAtWork(), 6)
  }, 60_000)

  test('stay so whatever is done to entries, people, incidents and changes in between', async () => {
    const random = randomOf('whatever is done')
    for (let round = 0; round < 5; round += 1) {
      for (let at = 0; at < 8; at += 1) await doSomething(random)
      if (random.chance(0.5)) await countSpans()
      for (let at = 0; at < 3; at += 1) await doSomething(random)

      expect(await checkCounts()).toMatchObject({ differences: 0 })
      const counted = await answers()
      expect((await readSreHours(AnalyticsQuery.parse(ALL), actor, asOf)).hours).toBeCloseTo(await hoursAtWork(), 6)
      expect(counted).toEqual(await uncounted())
      await countSpans()
    }
  }, 60_000)

  test('stay so after each of the things that can be done, by itself', async () => {
    for (const [salt, doing] of DOINGS.entries()) {
      await countSpans()
      await run(doing(salt))
      expect(await checkCounts(), doing(salt)).toMatchObject({ differences: 0 })
    }
  }, 60_000)

  test('are of days and weeks of a zone that changes its clock', async () => {
    await db().organisation.updateMany({ data: { timeZone: 'America/New_York' } })
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
const logged = (salt: number, on: 'incident_id' | 'change_id' | 'person_id') =>
  any('work_logs', salt, `${on} is not null and not withdrawn`, on)

/** What can happen to what is counted, as statements. */
const DOINGS: ((salt: number) => string)[] = [
  (salt) => `update work_logs set minutes = 1440 where id = ${any('work_logs', salt, 'minutes < 300')}`,
  (salt) => `update work_logs set minutes = 1 where id = ${any('work_logs', salt, 'minutes = 1440')}`,
  (salt) =>
    `update work_logs set started_at = started_at - interval '2 days 5 hours' where id = ${any('work_logs', salt)}`,
  (salt) => `update work_logs set withdrawn = not withdrawn where id = ${any('work_logs', salt)}`,
  (salt) => `update work_logs set activity = 'REVIEW' where id = ${any('work_logs', salt)}`,
  (salt) => `update work_logs set team_id = null where id = ${any('work_logs', salt, 'team_id is not null')}`,
  (salt) =>
    `update work_logs set person_id = coalesce(${any('people', salt, 'is_sre')}, person_id)
      where id = ${any('work_logs', salt, 'minutes > 300')}`,
  (salt) =>
    `update work_logs set incident_id = ${any('incidents', salt)}, change_id = null where id = ${any('work_logs', salt)}`,
  (salt) =>
    `update work_logs set incident_id = null, change_id = ${any('changes', salt)} where id = ${any('work_logs', salt)}`,
  (salt) => `delete from work_logs where id = ${any('work_logs', salt, 'minutes = 1440')}`,
  (salt) =>
    `insert into work_logs (id, source, external_id, person_id, incident_id, minutes, started_at, event_at)
     select gen_random_uuid(), 'test', gen_random_uuid()::text, person_id, incident_id, 1440,
            started_at - interval '3 hours', now()
       from work_logs where id = ${any('work_logs', salt, 'not withdrawn')}`,
  (salt) => `update people set is_sre = false where id = ${any('people', salt, 'is_sre')}`,
  (salt) => `update people set is_sre = null where id = ${any('people', salt, 'not is_sre')}`,
  (salt) => `update people set is_sre = true where id = ${any('people', salt, 'is_sre is not true')}`,
  (salt) => `update incidents set origin = 'MIXED' where id = ${logged(salt, 'incident_id')}`,
  (salt) => `update incidents set origin = 'UNKNOWN' where id = ${logged(salt, 'incident_id')}`,
  (salt) => `update incidents set team_id = ${any('teams', salt)} where id = ${logged(salt, 'incident_id')}`,
  (salt) => `update incidents set team_id = null where id = ${logged(salt, 'incident_id')}`,
  (salt) => `delete from incidents where id = ${logged(salt, 'incident_id')}`,
  (salt) => `update changes set origin = 'MIXED' where id = ${logged(salt, 'change_id')}`,
  (salt) => `update changes set origin = 'AI' where id = ${logged(salt, 'change_id')}`,
  (salt) => `delete from changes where id = ${logged(salt, 'change_id')}`,
]

describe('what nobody sees yet while its span is counted makes it stale once it is seen', () => {
  beforeAll(() => sendWork(randomOf('untouched')))

  const IN_RANGE = `w.started_at between '2026-02-05' and '2026-04-01' and not w.withdrawn
                    and w.person_id in (select id from people where is_sre)`
  const entry = `(select min(w.id::text)::uuid from work_logs w where ${IN_RANGE} and w.minutes > 200)`
  const free = `(select min(id::text)::uuid from changes c
                  where origin = 'HUMAN' and not exists (select 1 from work_logs w where w.change_id = c.id))`
  const worked = `(select min(w.incident_id::text)::uuid from work_logs w
                     join incidents i on i.id = w.incident_id and i.origin = 'HUMAN' where ${IN_RANGE})`
  const logOn = (column: string, id: string) =>
    `insert into work_logs (id, source, external_id, person_id, ${column}, minutes, started_at, event_at)
     select gen_random_uuid(), 'test', gen_random_uuid()::text, person_id, ${id}, 60,
            '2026-02-20T10:00:00Z', now() from work_logs where id = ${entry}`

  beforeAll(async () => {
    const sender = { actor, requestId: 'untouched', receivedAt: new Date() }
    await ingestChanges([aChange({ origin: 'HUMAN', mergedAt: at(3), deployedAt: null })], sender)
    await run(`delete from work_logs where started_at between '2026-02-19' and '2026-02-21'`)
  })

  test.each([
    ['an entry that is longer', `update work_logs set minutes = 1439 where id = ${entry}`, ''],
    [
      'an entry on another day',
      `update work_logs set started_at = started_at + interval '9 days' where id = ${entry}`,
      '',
    ],
    ['an entry that goes', `delete from work_logs where id = ${entry}`, ''],
    [
      'somebody who is no SRE',
      `update people set is_sre = false where id = (select person_id from work_logs where id = ${entry})`,
      '',
    ],
    [
      'another origin of a change on which work is logged meanwhile',
      `update changes set origin = 'AI' where id = ${free}`,
      logOn('change_id', free),
    ],
    ['another origin of an incident', `update incidents set origin = 'AI' where id = ${worked}`, ''],
    ['an incident that goes', `delete from incidents where id = ${worked}`, ''],
  ])('%s', async (_, doing, meanwhile) => {
    const before = await answers()
    await withClient(url(), async (client) => {
      await client.query('begin')
      expect((await client.query(doing)).rowCount).toBe(1)
      if (meanwhile) await run(meanwhile)
      await uncounted()
      await countSpans()
      await client.query('commit')
    })
    const counted = await answers()
    expect(counted).not.toEqual(before)
    expect(counted).toEqual(await uncounted())
  })
})
