import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import type { Sender } from '@/lib/ingest/record-kind.server'
import { setRoster } from '@/lib/teams/set-roster.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { goldenYear } from '@/prisma/scenarios'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { readAdoption } from './adoption.server'
import { readFailureRate } from './failure-rate.server'
import { readFigures } from './figures/figures.server'
import { readFunnel } from './funnel.server'
import { readModes } from './modes/modes.server'
import { AnalyticsQuery } from './query'
import { readRegister } from './register/register.server'
import { readReview } from './review/review.server'
import { readSreHours } from './sre-hours.server'
import { readSurvival } from './survival/survival.server'
import { readTeamRates } from './team-rates/team-rates.server'
import { readTelemetry } from './telemetry/telemetry.server'
import { readTimes } from './times/times.server'

freshDatabase()

const actor = systemActor('test')
const asOf = new Date('2026-06-30T12:00:00Z')

const query = (over: Partial<Record<keyof AnalyticsQuery, string>> = {}) =>
  AnalyticsQuery.parse({ from: '2026-01-05', to: '2026-06-29', ...over })
/** Every question there is an address for; one that is missing here is asked by nobody below. */
const QUESTIONS = {
  adoption: readAdoption,
  'failure-rate': readFailureRate,
  figures: readFigures,
  funnel: readFunnel,
  modes: readModes,
  register: readRegister,
  review: readReview,
  'sre-hours': readSreHours,
  survival: readSurvival,
  'team-rates': readTeamRates,
  telemetry: readTelemetry,
  times: readTimes,
}
const rates = (over?: Parameters<typeof query>[0]) => readFailureRate(query(over), actor, asOf)

beforeAll(async () => {
  const year = goldenYear()
  const sender: Sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
  // Out of order on purpose: what is named arrives after what names it.
  await ingestWorkLogs(year.workLogs, sender)
  await ingestIncidents(year.incidents, sender)
  await ingestDeployments(year.deployments, sender)
  await ingestChanges(year.changes, sender)
  for (const { team, ...entry } of year.rosters) await setRoster(team, entry, actor, sender.requestId)
})

test('every question of the API is asked here, and says what it was asked', async () => {
  const addresses = readdirSync(new URL('../../app/api/v1/analytics', import.meta.url))
  expect(addresses.sort()).toEqual(Object.keys(QUESTIONS))

  for (const read of Object.values(QUESTIONS))
    expect(await read(query(), actor, asOf)).toMatchObject({
      asOf: asOf.toISOString(),
      timeZone: 'UTC',
      query: { followUp: '30', severity: 'critical', certainty: 'confirmed', mixed: 'separate', contrast: 'auto' },
    })
})

describe('the failure rate', () => {
  test('is failed over mature changes of each origin, with its Wilson interval', async () => {
    const { origins } = await rates()

    expect(origins.AI).toMatchObject({ mature: 20, pending: 3, failed: 4, rate: 0.2 })
    expect(origins.AI.low).toBeCloseTo(0.08066, 5)
    expect(origins.AI.high).toBeCloseTo(0.41602, 5)
    expect(origins.HUMAN).toMatchObject({ mature: 40, pending: 0, failed: 2, rate: 0.05 })
    expect(origins.MIXED).toMatchObject({ mature: 5, failed: 1, rate: 0.2 })
    expect(origins.UNKNOWN).toMatchObject({ mature: 10, failed: 1, rate: 0.1 })
  })

  test('counts a change once however many incidents it caused, and none outside its follow-up', async () => {
    const at7 = await rates({ followUp: '7' })
    const at90 = await rates({ followUp: '90' })

    expect(at7.origins.HUMAN.failed).toBe(1)
    expect(at90.origins.HUMAN.failed).toBe(3)
    expect(at90.origins.AI).toMatchObject({ mature: 20, pending: 3, failed: 4 })
  })

  test('takes in lesser incidents and suspected causes when asked to', async () => {
    expect((await rates({ severity: 'all' })).origins.HUMAN.failed).toBe(3)
    expect((await rates({ certainty: 'suspected' })).origins.HUMAN.failed).toBe(3)
    expect((await rates({ severity: 'all', certainty: 'suspected' })).origins.HUMAN.failed).toBe(4)
  })

  test('is absent, with a reason, where there are no mature changes', async () => {
    const { origins } = await rates({ team: 'beta' })

    expect(origins.AI).toEqual({
      mature: 0,
      pending: 0,
      failed: 0,
      rate: null,
      low: null,
      high: null,
      why: 'no mature changes',
    })
  })

  test('of the weeks adds up to that of the range, and a week without changes has none', async () => {
    const { weeks, origins } = await rates()

    expect(weeks).toHaveLength(25)
    expect(weeks[0]).toMatchObject({ week: '2026-W02', from: '2026-01-05' })
    expect(weeks[1]!.origins.AI).toMatchObject({ mature: 20, failed: 4 })
    expect(weeks[2]!.origins.AI.rate).toBeNull()
    expect(weeks.reduce((sum, week) => sum + week.origins.HUMAN.mature, 0)).toBe(origins.HUMAN.mature)
  })

  test('leaves out what has not gone live, and says how many', async () => {
    expect(await rates()).toMatchObject({ undeployed: 2, datedByMerge: 0 })
  })
})

describe('the ratio', () => {
  test('sets AI against human, with the score interval and the counts it rests on', async () => {
    const { ratio, contrast, claim } = await rates()

    expect(contrast).toBe('human')
    expect(ratio).toMatchObject({ value: 4, failed: 4, mature: 20, contrastFailed: 2, contrastMature: 40 })
    expect(ratio.low).toBeCloseTo(0.90675, 4)
    expect(ratio.high).toBeCloseTo(17.71214, 4)
    expect(ratio).toMatchObject({ verdict: 'UNDECIDED', changesNeeded: expect.any(Number) })
    expect(claim).toBe('UNDECIDED')
  })

  test('is bounded by counting every unknown change as human, and as AI', async () => {
    const { bounds } = await rates()

    expect(bounds.unknownAsHuman).toMatchObject({ failed: 4, mature: 20, contrastFailed: 3, contrastMature: 50 })
    expect(bounds.unknownAsHuman.value).toBeCloseTo(10 / 3, 10)
    expect(bounds.unknownAsAi).toMatchObject({ failed: 5, mature: 30, contrastFailed: 2, contrastMature: 40 })
    expect(bounds.unknownAsAi.value).toBeCloseTo(10 / 3, 10)
  })

  test('takes mixed changes for AI, and everything not known to be AI for the rest, when asked to', async () => {
    expect((await rates({ mixed: 'ai' })).ratio).toMatchObject({ failed: 5, mature: 25, contrastMature: 40 })
    expect((await rates({ contrast: 'rest' })).ratio).toMatchObject({ contrastFailed: 3, contrastMature: 50 })
  })

  test('falls back to the rest where fewer than thirty human changes are known', async () => {
    expect((await rates({ team: 'beta' })).contrast).toBe('rest')
  })

  test('compares like with like in the one stratum that holds both groups', async () => {
    const { adjusted } = await rates()

    expect(adjusted).toMatchObject({ informative: 1, flips: false })
    expect(adjusted.value).toBeCloseTo(4, 10)
  })
})

describe('times', () => {
  test('to detect, acknowledge and restore are quantiles of the incidents that have both ends', async () => {
    const { detect, acknowledge, restore } = await readTimes(query(), actor, asOf)

    // 4, 6, 10 and 20 minutes; of the failure in June nothing is told.
    expect(detect.AI).toMatchObject({ n: 4, missing: 1, median: 8, low: null, high: null, p90: expect.closeTo(17, 10) })
    expect(acknowledge.AI).toMatchObject({ n: 4, missing: 1, median: 12.5, p90: expect.closeTo(25.5, 10) })
    expect(restore.AI).toMatchObject({ n: 4, missing: 1, median: 70, p90: expect.closeTo(164, 10) })
    // 1 to 5 minutes.
    expect(detect.HUMAN).toMatchObject({ n: 5, missing: 0, median: 3, p90: expect.closeTo(4.6, 10) })
    expect(restore.HUMAN).toMatchObject({ n: 5, missing: 0, median: 30, p90: expect.closeTo(46, 10) })
    expect(detect.MIXED).toMatchObject({ n: 1, missing: 0, median: 9, p90: 9 })
    expect(detect.UNKNOWN).toMatchObject({ n: 0, missing: 3, median: null, why: '3 incidents, none with both ends' })
  })

  test('have an interval from six incidents on, which with so few runs from the least to the greatest', async () => {
    const { detect } = await readTimes(query({ severity: 'all' }), actor, asOf)

    // 1, 2, 3, 4, 5 and the lesser one's 25 minutes.
    expect(detect.HUMAN).toEqual({ n: 6, missing: 0, median: 3.5, low: 1, high: 25, p90: expect.closeTo(15, 10) })
  })
})

test('modes count every incident once, by how it failed and in whose code, those of no mode apart', async () => {
  const { cells, origins } = await readModes(query(), actor, asOf)

  expect(cells).toEqual([
    { mode: 'SCHEMA_DRIFT', origin: 'AI', incidents: 1, silent: null, silenceSaid: 0, critical: 1 },
    { mode: 'CONCURRENCY', origin: 'AI', incidents: 2, silent: 1, silenceSaid: 2, critical: 2 },
    { mode: 'CONCURRENCY', origin: 'HUMAN', incidents: 1, silent: 0, silenceSaid: 1, critical: 1 },
    { mode: 'EDGE_CASE_DATA', origin: 'HUMAN', incidents: 2, silent: 2, silenceSaid: 2, critical: 1 },
    { mode: 'CAPACITY', origin: 'MIXED', incidents: 1, silent: null, silenceSaid: 0, critical: 1 },
    { mode: null, origin: 'AI', incidents: 2, silent: null, silenceSaid: 0, critical: 2 },
    { mode: null, origin: 'HUMAN', incidents: 3, silent: null, silenceSaid: 0, critical: 3 },
    { mode: null, origin: 'UNKNOWN', incidents: 3, silent: null, silenceSaid: 0, critical: 3 },
  ])
  expect(origins).toEqual({
    AI: { mature: 20, incidents: 5, silent: 1, silenceSaid: 2, critical: 5 },
    HUMAN: { mature: 40, incidents: 6, silent: 2, silenceSaid: 3, critical: 5 },
    MIXED: { mature: 5, incidents: 1, silent: null, silenceSaid: 0, critical: 1 },
    UNKNOWN: { mature: 10, incidents: 3, silent: null, silenceSaid: 0, critical: 3 },
  })
})

test('the register lists half a year of four impacts, and of how many incidents nothing is said', async () => {
  const { from, to, impacts, recorded, unsaid } = await readRegister(query(), actor, asOf)
  const none = { AI: 0, HUMAN: 0, MIXED: 0, UNKNOWN: 0 }
  const on = (first: string, last = first) => ({ first: `${first}T09:00:00.000Z`, last: `${last}T09:00:00.000Z` })

  expect([from, to]).toEqual(['2025-12-29', '2026-06-29'])
  expect(impacts).toEqual([
    {
      impact: 'SECURITY',
      incidents: 2,
      byOrigin: { ...none, AI: 1, HUMAN: 1 },
      ...on('2026-01-13', '2026-02-10'),
    },
    { impact: 'INTEGRATION', incidents: 1, byOrigin: { ...none, AI: 1 }, ...on('2026-01-13') },
    { impact: 'COMPLIANCE', incidents: 0, byOrigin: none, first: null, last: null },
    { impact: 'DATA_INTEGRITY', incidents: 1, byOrigin: { ...none, MIXED: 1 }, ...on('2026-01-16') },
  ])
  // One more is of an impact that is not asked for.
  expect([recorded, unsaid]).toEqual([15, 10])
})

describe('clean review', () => {
  test('is a share of the reviewed changes, the others are counted beside', async () => {
    const { origins } = await readReview(query(), actor, asOf)

    expect(origins.AI).toMatchObject({ reviewed: 17, unreviewed: 2, unknown: 4, clean: 13, cleanRate: 13 / 17 })
    expect(origins.AI.low).toBeCloseTo(0.527382, 6)
    expect(origins.AI.high).toBeCloseTo(0.90445, 6)
    expect(origins.HUMAN).toMatchObject({ reviewed: 38, unreviewed: 2, unknown: 0, clean: 30, cleanRate: 30 / 38 })
    expect(origins.UNKNOWN).toMatchObject({ reviewed: 0, unknown: 10, cleanRate: null, why: 'no reviewed changes' })
  })

  test('is followed by critical failures of the clean changes that are mature', async () => {
    const { origins } = await readReview(query(), actor, asOf)

    expect(origins.AI).toMatchObject({ cleanMature: 12, criticalAfterClean: 4, criticalAfterCleanRate: 4 / 12 })
    expect(origins.AI.criticalLow).toBeCloseTo(0.13812, 6)
    expect(origins.AI.criticalHigh).toBeCloseTo(0.609378, 6)
    expect(origins.HUMAN).toMatchObject({ cleanMature: 30, criticalAfterClean: 2, criticalAfterCleanRate: 2 / 30 })
    expect(origins.HUMAN.criticalLow).toBeCloseTo(0.018477, 6)
    expect(origins.HUMAN.criticalHigh).toBeCloseTo(0.213235, 6)
  })

  test('differs by 2.5 points, which settles nothing', async () => {
    const { difference, contrast, claim } = await readReview(query(), actor, asOf)

    expect(difference).toMatchObject({ reviewed: 17, contrastReviewed: 38 })
    expect(difference.value).toBeCloseTo(13 / 17 - 30 / 38, 12)
    expect(difference.low).toBeCloseTo(-0.282214, 6)
    expect(difference.high).toBeCloseTo(0.182395, 6)
    expect([contrast, claim]).toEqual(['human', 'UNDECIDED'])
  })
})

test('telemetry parts the mature changes into with, without and not told, and times the incidents of each', async () => {
  const { AI, HUMAN } = (await readTelemetry(query(), actor, asOf)).origins

  expect(AI.with).toMatchObject({ mature: 5, failed: 1, rate: 0.2, medianDetect: 4, medianRestore: 40 })
  expect(AI.with.low).toBeCloseTo(0.036224, 6)
  expect(AI.with.high).toBeCloseTo(0.624465, 6)
  expect(AI.without).toMatchObject({ mature: 8, failed: 3, rate: 3 / 8, medianDetect: 10, medianRestore: 80 })
  expect(AI.without).toMatchObject({ detectN: 3, detectMissing: 0, restoreN: 3, restoreMissing: 0 })
  expect(AI.without.low).toBeCloseTo(0.136844, 6)
  expect(AI.without.high).toBeCloseTo(0.694258, 6)
  expect(AI.unknown).toMatchObject({ mature: 7, failed: 0, rate: 0, medianDetect: null, timesWhy: 'no incidents' })
  expect(HUMAN.with).toMatchObject({ mature: 0, rate: null, why: 'no mature changes' })
  // Three incidents: after two days, three and twenty-nine.
  expect(HUMAN.unknown).toMatchObject({ mature: 40, failed: 2, rate: 0.05, medianDetect: 2, detectN: 3 })
})

describe('time to first failure', () => {
  test('falls at each day by what failed of what was watched', async () => {
    const { origins } = await readSurvival(query(), actor, asOf)

    expect(origins.AI).toMatchObject({ changes: 23, failed: 5, until: 90 })
    expect(origins.AI.steps).toEqual([
      {
        day: 2,
        atRisk: 23,
        failed: 5,
        survival: expect.closeTo(18 / 23, 12),
        low: expect.closeTo(0.554212, 6),
        high: expect.closeTo(0.903207, 6),
      },
    ])
    expect(origins.HUMAN).toMatchObject({ changes: 40, failed: 3, until: 90 })
    expect(origins.HUMAN.steps).toMatchObject([
      { day: 3, atRisk: 40, failed: 1, survival: expect.closeTo(39 / 40, 12) },
      { day: 30, atRisk: 39, failed: 1, survival: expect.closeTo(38 / 40, 12) },
      { day: 32, atRisk: 38, failed: 1, survival: expect.closeTo(37 / 40, 12) },
    ])
    expect(origins.MIXED.steps).toMatchObject([{ day: 5, atRisk: 5, failed: 1, survival: 0.8 }])
    expect(origins.UNKNOWN.steps).toMatchObject([{ day: 8, atRisk: 10, failed: 1, survival: 0.9 }])
  })

  test('is tested between the groups, those that are still young being watched for their ten days', async () => {
    const { contrast, logRank } = await readSurvival(query(), actor, asOf)

    // Of AI at risk on the four days 23, 18, 16 and 16; of human 40, 40, 39 and 38.
    expect(contrast).toBe('human')
    expect(logRank.chi2).toBeCloseTo(3.02679, 5)
    expect(logRank.p).toBeCloseTo(0.0819, 4)
  })
})

test('the funnel counts what was merged, went live and is linked to an incident, whenever that began', async () => {
  const { merged, deployed, linked } = await readFunnel(query(), actor, asOf)

  expect([merged, deployed, linked]).toEqual([80, 78, 11])
})

describe('SRE hours', () => {
  test('are estimated, apart, from acknowledge to resolve of incidents on which nobody logged any', async () => {
    const { estimatedHours } = await readSreHours(query(), actor, asOf)

    // 50, 65, 170 minutes of AI's; 17, 24, 33, 41 and the lesser one's 50 of human; 78 of the mixed one.
    expect(estimatedHours).toBeCloseTo(528 / 60, 10)
  })

  test('count an hour of one person once, for the incident that had it first', async () => {
    const { hours, byOrigin, byActivity, loggedBy, sres } = await readSreHours(query(), actor, asOf)

    expect(hours).toBeCloseTo(2, 10)
    expect(byOrigin).toEqual({ AI: 1.5, HUMAN: 0.5, MIXED: 0, UNKNOWN: 0 })
    expect(byActivity).toEqual({ OTHER: 2 })
    expect([loggedBy, sres]).toEqual([2, 5])
  })

  test('are a share of the hours rostered in the same weeks', async () => {
    const { rosteredHours, share, aiShare, weeks, teams } = await readSreHours(query(), actor, asOf)

    expect(rosteredHours).toBe(25 * 200)
    expect(share).toBeCloseTo(2 / 5000, 12)
    expect(aiShare).toBeCloseTo(1.5 / 5000, 12)
    expect(weeks[1]).toMatchObject({ week: '2026-W03', hours: 2, rosteredHours: 200, share: 0.01 })
    expect(weeks[2]).toMatchObject({ hours: null, share: null, why: 'nobody logged hours' })
    expect(teams).toMatchObject([{ team: 'alpha', worstWeek: { week: '2026-W03', aiShare: 0.0075 } }])
  })

  test('of weeks without a roster are hours, and no part of the share', async () => {
    const year = goldenYear()
    const sender: Sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
    const early = { ...year.workLogs[0]!, externalId: 'before-the-roster', startedAt: '2025-12-30T10:00:00Z' }
    await ingestWorkLogs([{ ...early, incident: null, team: 'alpha' }], sender)

    const answer = await readSreHours(query({ from: '2025-12-29' }), actor, asOf)

    expect(answer.hours).toBeCloseTo(3, 10)
    expect(answer.share).toBeCloseTo(2 / 5000, 12)
    expect(answer.why).toContain('without a roster')
  })

  test('of a service or a repository have no share, and are withheld where fewer than five people logged them', async () => {
    const answer = await readSreHours(query({ service: 'a1' }), actor, asOf)

    expect(answer).toMatchObject({ hours: null, share: null })
    expect(answer.why).toMatch(/^withheld: \d people logged, shown from 5$|^nobody logged hours$/)
  })

  test('are withheld for a team of fewer than five', async () => {
    await setRoster('alpha', { effectiveFrom: '2026-01-05', hoursPerWeek: 120, sres: 3 }, actor, crypto.randomUUID())

    const answer = await readSreHours(query({ team: 'alpha' }), actor, asOf)

    expect(answer).toMatchObject({ hours: null, byOrigin: null, why: 'withheld: 3 SREs, shown from 5' })
    expect(answer.weeks.every(({ hours }) => hours === null)).toBe(true)
    expect(answer.teams).toMatchObject([{ team: 'alpha', hours: null, loggedBy: null }])
  })
})

test('coverage is the share of merged changes whose origin is known', async () => {
  const { coverage, changes, origins } = await readAdoption(query(), actor, asOf)

  expect(changes).toBe(80)
  expect(origins.UNKNOWN.changes).toBe(12)
  expect(coverage).toBeCloseTo(68 / 80, 12)
})
