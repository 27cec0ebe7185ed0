import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import type { IncidentItem } from '@/lib/incidents/incident'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { setRoster } from '@/lib/teams/set-roster.server'
import { addDays } from '@/lib/time/day'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { aChange, aDeployment, anIncident, aWorkLog } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { AnalyticsQuery } from '../query'
import { readSreHours } from '../sre-hours.server'
import type { FigureId } from './figures'
import { readFigures } from './figures.server'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: 'figures', receivedAt: new Date() }
/** A Tuesday: the last whole week ended on 28 June, and changes of 30 days ago are past their follow-up. */
const AS_OF = new Date('2026-06-30T12:00:00Z')

const ask = (over: Record<string, string> = {}) =>
  readFigures(AnalyticsQuery.parse({ from: '2026-06-22', to: '2026-07-01', ...over }), actor, AS_OF)
const figure = async (id: FigureId, over: Record<string, string> = {}) =>
  (await ask(over)).figures.find((some) => some.id === id)!

const at = (monday: string, days = 1, hour = 8) => `${addDays(monday, days)}T${String(hour).padStart(2, '0')}:00:00Z`
const weeks = (from: string, count: number) => Array.from({ length: count }, (_, week) => addDays(from, 7 * week))
const lasting = (minutes: number, startedAt: string, over: Partial<IncidentItem> = {}) =>
  anIncident({
    startedAt,
    resolvedAt: new Date(Date.parse(startedAt) + minutes * 60_000).toISOString(),
    team: 'payments',
    ...over,
  })

test('an organisation without records has no figures, and each says why', async () => {
  const { figures } = await ask()

  expect(figures.map(({ id, value }) => [id, value])).toEqual([
    ['incidents', null],
    ['failures', null],
    ['restore', null],
    ['hours', null],
    ['ai-share', null],
    ['live', null],
  ])
  for (const { why, isChange } of figures) {
    expect(why).toBeTruthy()
    expect(isChange).toBeNull()
  }
})

describe('of thirty weeks known by hand', () => {
  beforeAll(async () => {
    const before = weeks('2025-12-01', 26)
    const last = weeks('2026-06-01', 4)
    await ingestIncidents(
      [
        ...before.map((monday, week) => lasting(week % 2 === 0 ? 50 : 70, at(monday))),
        ...last.flatMap((monday) => [1, 2, 3].map((day) => lasting(600, at(monday, day)))),
        lasting(5, at('2026-06-08', 4), { severity: 'SEV3' }),
        lasting(5, at('2026-06-29', 0)),
        anIncident({ startedAt: at('2026-06-22', 5), resolvedAt: null, team: 'payments' }),
      ],
      sender,
    )
    const changes = [...before, ...last, '2026-06-29'].flatMap((monday) =>
      Array.from({ length: 10 }, (_, place) =>
        aChange({
          origin: place < 4 ? 'AI' : 'HUMAN',
          mergedAt: at(monday, 0, 1),
          deployedAt: at(monday, 0, 2),
          team: 'payments',
        }),
      ),
    )
    await ingestChanges(changes, sender)
    const failing = (index: number, startedAt: string) => {
      const { source, externalId } = changes[index]!
      return anIncident({
        startedAt,
        resolvedAt: startedAt,
        severity: 'SEV2',
        causes: [{ change: { source, externalId }, certainty: 'CONFIRMED' }],
        // Told apart from those above: they took no time and belong to nobody's median.
        source: 'git',
      })
    }
    // Week 22 of them, from 27 April, is in the four weeks that were past 30 days on 30 June.
    await ingestIncidents([failing(210, at('2026-04-27', 0, 3)), failing(211, at('2026-04-27', 0, 4))], sender)
    await setRoster('payments', { effectiveFrom: '2026-06-01', hoursPerWeek: 100, sres: 5 }, actor, 'figures')
    const ai = lasting(600, at('2026-06-08', 1), { origin: 'AI', severity: 'SEV3', externalId: 'in-ai' })
    await ingestIncidents([ai], sender)
    await ingestWorkLogs(
      ['one', 'two', 'three', 'four', 'five'].map((name) =>
        aWorkLog({
          personEmail: `${name}@example.com`,
          team: 'payments',
          startedAt: at('2026-06-08', 1),
          minutes: 480,
          incident: { source: ai.source, externalId: ai.externalId },
        }),
      ),
      sender,
    )
  })

  test('incidents of the last four whole weeks are a change where they lie outside the limits of those before', async () => {
    // 12 critical ones, and one that never ended; one a week before, and of two weeks of 27 April three.
    const { value, before, limits, isChange, from, to, weeks: drawn } = await figure('incidents')

    expect({ from, to, value, isChange }).toEqual({ from: '2026-06-01', to: '2026-06-29', value: 13, isChange: true })
    expect(before).toMatchObject({ from: '2026-05-04', to: '2026-06-01', value: 4 })
    // 28 in 26 weeks: 4.3 in four, give or take three times its root.
    expect(limits!.centre).toBeCloseTo((28 / 26) * 4, 10)
    expect(limits!.high).toBeCloseTo(4 * (28 / 26 + 3 * Math.sqrt(28 / 26 / 4)), 10)
    expect(limits!.low).toBe(0)
    expect(drawn).toHaveLength(31)
    expect(drawn.at(-1)).toEqual({ week: '2026-W27', from: '2026-06-29', value: 1, unfinished: true })
    expect(drawn.at(-2)).toMatchObject({ value: 4, unfinished: false })
  })

  test('the failure rate is of the last four weeks whose changes are all past their follow-up', async () => {
    const { from, to, value, numerator, denominator, low, high, isChange, weeks: drawn } = await figure('failures')

    expect({ from, to }).toEqual({ from: '2026-04-27', to: '2026-05-25' })
    expect({ value, numerator, denominator }).toEqual({ value: 0.05, numerator: 2, denominator: 40 })
    expect([low, high]).toEqual([expect.closeTo(0.01382, 5), expect.closeTo(0.16504, 5)])
    // Nothing failed before, so that no failure is expected and none is judged.
    expect(isChange).toBeNull()
    expect(drawn.at(-1)).toMatchObject({ from: '2026-05-25', unfinished: true })
  })

  test('the time to restore changed where most took longer than the median of the weeks before', async () => {
    const { value, numerator, denominator, usual, missing, limits, isChange, before } = await figure('restore')

    expect({ value, usual, numerator, denominator, missing }).toEqual({
      value: 600,
      usual: 60,
      numerator: 12,
      denominator: 12,
      missing: 1,
    })
    expect(limits).toEqual({
      centre: 0.5,
      low: expect.closeTo(0.5 - 3 * Math.sqrt(0.25 / 12), 10),
      high: expect.closeTo(0.5 + 3 * Math.sqrt(0.25 / 12), 10),
    })
    expect(isChange).toBe(true)
    expect(before.value).toBe(60)
  })

  test('the share of the SRE week is what the hours of the same four weeks give, and nothing judges it', async () => {
    const hours = await figure('hours')
    const asked = AnalyticsQuery.parse({ from: hours.from, to: hours.to })

    expect(hours).toMatchObject({ value: 0.1, numerator: 40, denominator: 400, limits: null, isChange: null })
    expect((await readSreHours(asked, actor, AS_OF)).aiShare).toBe(hours.value)
    // A week in which nobody logged is a gap and no nought.
    expect(hours.weeks.filter(({ value }) => value !== null).map(({ from }) => from)).toEqual(['2026-06-08'])
    expect(hours.before).toMatchObject({ value: null })
  })

  test('as much AI-written code, and as many changes live, as ever is no change', async () => {
    expect(await figure('ai-share')).toMatchObject({ value: 0.4, numerator: 16, denominator: 40, isChange: false })
    expect(await figure('live')).toMatchObject({ value: 40, before: { value: 40 }, isChange: false })
  })

  test('weeks before the first record are gaps, and no limits come of them', async () => {
    const young = await figure('incidents', { from: '2025-12-01', to: '2026-01-05' })

    expect(young).toMatchObject({ from: '2025-12-08', to: '2026-01-05', value: 4, limits: null, isChange: null })
    expect(young.before).toMatchObject({ value: null })
    expect(young.weeks.slice(0, 25).every(({ value }) => value === null)).toBe(true)
  })

  test('the incidents of each week asked about stand beside the trend', async () => {
    expect((await ask()).incidentWeeks).toEqual([
      { week: '2026-W26', from: '2026-06-22', incidents: 4 },
      { week: '2026-W27', from: '2026-06-29', incidents: 1 },
    ])
  })

  test('deployments to production that succeeded are told by week, and where none was sent that is no nought', async () => {
    const range = { from: '2026-06-22', to: '2026-07-03' }
    expect((await ask(range)).deploymentWeeks).toBeNull()

    const finished = [
      [at('2026-06-22'), 'SUCCESS', 'production'],
      [at('2026-06-24'), 'SUCCESS', 'production'],
      [at('2026-06-25'), 'FAILURE', 'production'],
      [at('2026-06-25'), 'SUCCESS', 'staging'],
    ] as const
    await ingestDeployments(
      finished.map(([finishedAt, result, environment]) =>
        aDeployment({ service: 'shipped', finishedAt, result, environment, changes: [] }),
      ),
      sender,
    )

    expect((await ask(range)).deploymentWeeks).toEqual([
      { week: '2026-W26', from: '2026-06-22', deployments: 2 },
      { week: '2026-W27', from: '2026-06-29', deployments: 0 },
    ])
    expect((await ask({ ...range, service: 'shipped' })).deploymentWeeks?.[0]).toMatchObject({ deployments: 2 })
    expect((await ask({ ...range, service: 'ledger' })).deploymentWeeks).toBeNull()
  })

  test('of a service with fewer than thirty changes neither rates nor shares are given', async () => {
    await ingestChanges(
      Array.from({ length: 5 }, () =>
        aChange({ service: 'tiny', origin: 'AI', mergedAt: at('2026-05-04'), deployedAt: at('2026-05-04') }),
      ),
      sender,
    )
    for (const id of ['failures', 'ai-share'] as const) {
      const { value, numerator, why, weeks: drawn } = await figure(id, { service: 'tiny' })
      expect({ value, numerator }).toEqual({ value: null, numerator: null })
      expect(why).toMatch(/shown from 30/)
      expect(drawn.every((week) => week.value === null)).toBe(true)
    }
  })
})
