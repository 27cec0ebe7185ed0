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
import { AnalyticsQuery } from './query'
import { readSreHours } from './sre-hours.server'

freshDatabase()

const actor = systemActor('test')
const asOf = new Date('2026-06-30T12:00:00Z')

const query = (over: Partial<Record<keyof AnalyticsQuery, string>> = {}) =>
  AnalyticsQuery.parse({ from: '2026-01-05', to: '2026-06-29', ...over })
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

describe('SRE hours', () => {
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
