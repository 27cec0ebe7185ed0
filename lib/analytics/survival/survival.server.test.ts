import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import type { ChangeItem } from '@/lib/changes/change'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { readFailureRate } from '../failure-rate.server'
import { AnalyticsQuery } from '../query'
import { readSurvival } from './survival.server'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
const asOf = new Date('2026-06-30T12:00:00Z')
const asked = (over = {}) => AnalyticsQuery.parse({ from: '2026-01-05', to: '2026-06-29', ...over })
const ask = (over = {}) => readSurvival(asked(over), actor, asOf)

const change = (externalId: string, over: Partial<ChangeItem> = {}) =>
  aChange({ externalId, origin: 'AI', team: 'payments', deployedAt: '2026-02-02T12:00:00Z', ...over })
const fails = (externalId: string, startedAt: string) =>
  anIncident({ startedAt, causes: [{ change: { source: 'test', externalId }, certainty: 'CONFIRMED' }] })

beforeAll(async () => {
  await ingestChanges(
    [
      change('first-day'),
      change('day-30'),
      change('day-40'),
      change('after-the-horizon'),
      change('holds'),
      // Went live on the twelfth day before this one, of which eleven whole ones are over.
      change('young', { deployedAt: '2026-06-18T11:00:00Z' }),
      // Ten days and a half old, and failed in the eleventh, which is not over.
      change('today', { deployedAt: '2026-06-20T00:00:00Z' }),
      change('other-1', { origin: 'UNKNOWN' }),
      change('other-2', { origin: 'UNKNOWN' }),
    ],
    sender,
  )
  await ingestIncidents(
    [
      fails('first-day', '2026-02-02T13:00:00Z'),
      fails('first-day', '2026-02-20T13:00:00Z'),
      fails('day-30', '2026-03-04T11:59:00Z'),
      fails('day-40', '2026-03-13T13:00:00Z'),
      fails('after-the-horizon', '2026-05-03T12:00:00Z'),
      fails('today', '2026-06-30T06:00:00Z'),
      fails('other-1', '2026-02-11T13:00:00Z'),
    ],
    sender,
  )
})

test('a change fails once, on the day of its first incident, and is watched for no more than 90 days', async () => {
  const { AI } = (await ask()).origins

  expect(AI).toMatchObject({ changes: 7, failed: 3, until: 90 })
  expect(AI.steps.map(({ day, atRisk, failed }) => [day, atRisk, failed])).toEqual([
    [1, 7, 1],
    [30, 4, 1],
    [40, 3, 1],
  ])
  const left = [6 / 7, (6 / 7) * (3 / 4), (6 / 7) * (3 / 4) * (2 / 3)]
  AI.steps.forEach(({ survival }, place) => expect(survival).toBeCloseTo(left[place]!, 12))
})

test('where all are old enough, what failed by day 30 is what the failure rate counts', async () => {
  const range = { from: '2026-02-02', to: '2026-02-03' }
  const { AI } = (await ask(range)).origins
  const rates = await readFailureRate(asked(range), actor, asOf)

  expect(1 - AI.steps.find(({ day }) => day === 30)!.survival).toBeCloseTo(rates.origins.AI.rate!, 12)
})

test('the groups are tested against each other as the page compares them', async () => {
  const { contrast, logRank } = await ask()

  // Expected of AI: day 1 7/9, day 10 5/7, day 30 4/5, day 40 3/4; it failed 3 times.
  const excess = 3 - (7 / 9 + 5 / 7 + 4 / 5 + 3 / 4)
  const variance = 14 / 81 + 10 / 49 + 4 / 25 + 3 / 16
  expect(contrast).toBe('rest')
  expect(logRank.chi2).toBeCloseTo(excess ** 2 / variance, 10)
  expect(logRank.p).toBeGreaterThan(0.5)
})

test('without changes there is no curve, and without failures no test', async () => {
  const { origins, logRank } = await ask({ from: '2026-06-18', to: '2026-06-19' })

  expect(origins.HUMAN).toEqual({ changes: 0, failed: 0, until: 0, steps: [], why: 'no changes' })
  expect(origins.AI).toEqual({ changes: 1, failed: 0, until: 11, steps: [] })
  expect(logRank).toEqual({ chi2: null, p: null, why: 'no changes to compare with' })
})

test('of a team a curve of few changes is withheld, and the test with it', async () => {
  const { origins, logRank } = await ask({ team: 'payments' })

  expect(origins.AI).toEqual({ changes: 7, failed: null, until: 0, steps: [], why: '5 AI changes, shown from 30' })
  expect(logRank).toMatchObject({ chi2: null, p: null })
})
