import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import type { IncidentItem } from '@/lib/incidents/incident'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { AnalyticsQuery } from '../query'
import { readTimes } from './times.server'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: 'times', receivedAt: new Date() }
const AS_OF = new Date('2026-06-30T12:00:00Z')

const ask = (over: Record<string, string> = {}) =>
  readTimes(AnalyticsQuery.parse({ from: '2026-03-02', to: '2026-04-06', ...over }), actor, AS_OF)

/** An incident in AI-written code that took so many minutes to be noticed, acknowledged and over. */
const took = (detect: number, over: Partial<IncidentItem> = {}): IncidentItem => {
  const startedAt = over.startedAt ?? '2026-03-10T08:00:00Z'
  const after = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString()
  return anIncident({
    origin: 'AI',
    startedAt,
    team: 'payments',
    service: 'ledger',
    detectedAt: after(detect),
    acknowledgedAt: after(2 * detect),
    resolvedAt: after(10 * detect),
    ...over,
  })
}

test('an organisation without incidents has no times, and says so', async () => {
  const { detect, acknowledge, restore } = await ask()

  for (const span of [detect.AI, acknowledge.UNKNOWN, restore.HUMAN])
    expect(span).toEqual({ n: 0, missing: 0, median: null, low: null, high: null, p90: null, why: 'no incidents' })
})

describe('of a small organisation', () => {
  beforeAll(async () => {
    const incidents = [
      ...[1, 2, 3, 4, 5, 6, 7].map((minutes) => took(minutes)),
      // Mitigated before it was resolved: its harm was over then.
      took(8, { externalId: 'mitigated', mitigatedAt: '2026-03-10T08:20:00Z' }),
      took(9, { externalId: 'no-ends', detectedAt: null, acknowledgedAt: null, resolvedAt: null }),
      took(0, { source: 'git', externalId: 'revert', detectedAt: null, acknowledgedAt: null }),
      took(500, { externalId: 'twice' }),
      took(600, { externalId: 'nothing-wrong' }),
      took(700, { severity: 'SEV3', origin: 'HUMAN' }),
      took(800, { severity: null, origin: 'HUMAN' }),
      took(30, { externalId: 'still-open', origin: 'MIXED', resolvedAt: null }),
      took(40, { origin: 'MIXED', team: 'search', service: 'index' }),
      took(11, { externalId: 'private', origin: 'HUMAN', visibility: 'TEAM' }),
    ]
    await ingestIncidents(incidents, sender)
    await ingestChanges([aChange({ externalId: 'c', origin: 'AI' })], sender)
    const named = (externalId: string) => ({ externalId })
    const first = await db().incident.findFirstOrThrow({ where: { origin: 'AI' } })
    const aside = { setAsideBy: 'Ana', setAsideAt: new Date() }
    await db().incident.updateMany({
      where: named('twice'),
      data: { setAside: 'DUPLICATE', duplicateOfId: first.id, ...aside },
    })
    await db().incident.updateMany({ where: named('nothing-wrong'), data: { setAside: 'NOT_AN_INCIDENT', ...aside } })
  })

  test('the median, its interval and the 90th percentile are of the incidents that have both ends', async () => {
    const { detect, acknowledge } = await ask()

    // 1 to 8: the binomial of 8 halves has 3.5 % at or below 1, so that the interval runs from the first to the last.
    expect(detect.AI).toEqual({ n: 8, missing: 2, median: 4.5, low: 1, high: 8, p90: expect.closeTo(7.3, 10) })
    expect(acknowledge.AI).toMatchObject({ n: 8, missing: 2, median: 9, p90: expect.closeTo(14.6, 10) })
  })

  test('an incident is over when it was mitigated, or else when it was resolved', async () => {
    const { restore } = await ask()

    // 10, 20, 20, 30, 40, 50, 60, 70
    expect(restore.AI).toMatchObject({ n: 8, missing: 2, median: 35, p90: expect.closeTo(63, 10) })
  })

  test('what a git history tells has no real times', async () => {
    const [git] = await db().incident.findMany({ where: { source: 'git' } })
    expect(git!.resolvedAt).toEqual(git!.startedAt)

    expect((await ask()).restore.AI).toMatchObject({ n: 8, missing: 2 })
    await db().incident.updateMany({ where: { source: 'git' }, data: { source: 'pager' } })
    expect((await ask()).restore.AI).toMatchObject({ n: 9, missing: 1, median: 30 })
    await db().incident.updateMany({ where: { externalId: 'revert' }, data: { source: 'git' } })
  })

  test('fewer than six incidents have a median and no interval, and say why', async () => {
    const { restore } = await ask()

    expect(restore.MIXED).toMatchObject({ n: 1, missing: 1, median: 400, low: null, high: null })
    expect(restore.MIXED.why).toBe('an interval takes 6 incidents')
  })

  test('an end before the beginning cannot be kept', async () => {
    const where = { externalId: 'still-open' }
    for (const end of ['detectedAt', 'acknowledgedAt', 'mitigatedAt', 'resolvedAt'])
      await expect(
        db().incident.updateMany({ where, data: { [end]: new Date('2026-03-10T07:59:59Z') } }),
      ).rejects.toThrow('after_they_start')
  })

  test('what was set aside is in no figure, and what is private to a team is in all', async () => {
    const { detect } = await ask()

    expect(detect.AI.n! + detect.AI.missing!).toBe(10)
    expect(detect.HUMAN).toMatchObject({ n: 1, missing: 0, median: 11, p90: 11 })
  })

  test('lesser incidents, and those without a severity, join when all are asked for', async () => {
    const { detect } = await ask({ severity: 'all' })

    expect(detect.HUMAN).toMatchObject({ n: 3, median: 700 })
  })

  test('the whole organisation is told however small; in a part few incidents give their number alone', async () => {
    expect((await ask({ severity: 'all' })).detect.HUMAN.median).toBe(700)

    const { detect, restore } = await ask({ team: 'payments', severity: 'all' })
    expect(detect.HUMAN).toEqual({
      n: 3,
      missing: 0,
      median: null,
      low: null,
      high: null,
      p90: null,
      why: 'withheld: of 3 incidents the number alone, more from 5',
    })
    expect(detect.AI).toMatchObject({ n: 8, median: 4.5 })
    expect(restore.MIXED).toMatchObject({ n: 0, missing: 1, median: null, why: '1 incident, none with both ends' })
  })

  test('a service and a team that nobody knows narrow too', async () => {
    expect((await ask({ service: 'index' })).detect.MIXED).toMatchObject({ n: 1, median: null })
    expect((await ask({ team: 'unheard-of' })).detect.AI).toMatchObject({ n: 0, why: 'no incidents' })
  })

  test('beside few changes of an origin not even the number of its incidents is told', async () => {
    const changes = Array.from({ length: 29 }, () =>
      aChange({ origin: 'AI', team: 'payments', deployedAt: '2026-03-09T10:00:00Z' }),
    )
    await ingestChanges(changes, sender)

    const { detect } = await ask({ team: 'payments' })
    expect(detect.AI).toEqual({
      n: null,
      missing: null,
      median: null,
      low: null,
      high: null,
      p90: null,
      why: '29 AI changes, shown from 30',
    })

    await ingestChanges([aChange({ origin: 'AI', team: 'payments', deployedAt: '2026-03-09T10:00:00Z' })], sender)
    expect((await ask({ team: 'payments' })).detect.AI.median).toBe(4.5)
  })
})

test('days are those of the reporting zone, also where a day has 23 hours', async () => {
  await db().organisation.updateMany({ data: { timeZone: 'America/New_York' } })
  // On 8 March 2026 New York goes from 01:59:59 to 03:00: the day ends at 04:00 UTC, not at 05:00.
  const begins = ['2026-03-08T04:59:59Z', '2026-03-08T05:00:00Z', '2026-03-09T03:59:59Z', '2026-03-09T04:00:00Z']
  await ingestIncidents(
    begins.map((startedAt, at) => took(100 + at, { startedAt, origin: 'UNKNOWN', externalId: `spring-${at}` })),
    sender,
  )

  const { detect } = await ask({ from: '2026-03-08', to: '2026-03-09' })

  expect(detect.UNKNOWN).toMatchObject({ n: 2, median: 101.5 })
  await db().organisation.updateMany({ data: { timeZone: 'UTC' } })
})
