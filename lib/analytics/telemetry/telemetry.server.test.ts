import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import type { ChangeItem } from '@/lib/changes/change'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { ChangesQuery } from '@/lib/changes/list-query'
import { listChanges } from '@/lib/changes/list.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { AnalyticsQuery } from '../query'
import { readTelemetry } from './telemetry.server'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
const asOf = new Date('2026-06-30T12:00:00Z')
const RANGE = { from: '2026-01-05', to: '2026-06-29' }
const ask = (over = {}) => readTelemetry(AnalyticsQuery.parse({ ...RANGE, ...over }), actor, asOf)

const change = (externalId: string, telemetry: ChangeItem['telemetry'], over: Partial<ChangeItem> = {}) =>
  aChange({ externalId, origin: 'AI', telemetry, team: 'payments', deployedAt: '2026-03-02T12:00:00Z', ...over })
const NO = { logs: 'NO', traces: 'NO', alerts: 'NO' } as const

const causes = (...ids: string[]) =>
  ids.map((externalId) => ({ change: { source: 'test', externalId }, certainty: 'CONFIRMED' as const }))

beforeAll(async () => {
  await ingestChanges(
    [
      change('with-1', { logs: 'YES', traces: 'NO', alerts: 'NO' }),
      change('with-2', { alerts: 'YES' }),
      change('with-3', { logs: 'YES' }, { deployedAt: '2026-06-20T12:00:00Z' }),
      change('without-1', NO),
      change('without-2', NO),
      change('without-3', NO),
      change('without-4', NO),
      change('half-told', { logs: 'NO', traces: 'NO' }),
      change('untold', undefined),
      change('human', undefined, { origin: 'HUMAN' }),
    ],
    sender,
  )
  await ingestIncidents(
    [
      anIncident({
        startedAt: '2026-03-05T14:00:00Z',
        detectedAt: '2026-03-05T14:10:00Z',
        mitigatedAt: '2026-03-05T15:00:00Z',
        resolvedAt: '2026-03-05T18:00:00Z',
        causes: causes('without-1', 'without-2', 'with-1'),
      }),
      anIncident({
        startedAt: '2026-03-06T14:00:00Z',
        detectedAt: '2026-03-06T14:30:00Z',
        resolvedAt: '2026-03-06T16:00:00Z',
        causes: causes('without-1'),
      }),
      anIncident({
        source: 'git',
        startedAt: '2026-03-06T14:00:00Z',
        detectedAt: '2026-03-06T14:00:00Z',
        causes: causes('without-1'),
      }),
      anIncident({
        startedAt: '2026-04-20T14:00:00Z',
        detectedAt: '2026-04-21T14:00:00Z',
        causes: causes('without-3'),
      }),
    ],
    sender,
  )
})

test('one signal makes a change one with telemetry, three noes one without, and anything less is not known', async () => {
  const { AI, HUMAN } = (await ask()).origins

  expect(AI.with).toMatchObject({ mature: 2, failed: 1, rate: 0.5 })
  expect(AI.without).toMatchObject({ mature: 4, failed: 2, rate: 0.5 })
  expect(AI.without.low).toBeCloseTo(0.15004, 5)
  expect(AI.without.high).toBeCloseTo(0.84996, 5)
  expect(AI.unknown).toMatchObject({ mature: 2, failed: 0, rate: 0 })
  expect(HUMAN.with).toMatchObject({ mature: 0, failed: 0, rate: null, why: 'no mature changes' })
  expect(HUMAN.unknown).toMatchObject({ mature: 1, failed: 0, rate: 0 })
})

test('times are medians over the incidents, each once; git has none, and what is mitigated is over', async () => {
  const { AI } = (await ask()).origins

  expect(AI.without).toMatchObject({ medianDetect: 20, detectN: 2, detectMissing: 1 })
  expect(AI.without).toMatchObject({ medianRestore: 90, restoreN: 2, restoreMissing: 1 })
  expect(AI.with).toMatchObject({ medianDetect: 10, detectN: 1, medianRestore: 60, detectMissing: 0 })
  expect(AI.unknown).toMatchObject({ medianDetect: null, medianRestore: null, timesWhy: 'no incidents' })
})

test('of a team, few changes give their number alone and nothing of their incidents', async () => {
  const { AI } = (await ask({ team: 'payments' })).origins

  expect(AI.without).toMatchObject({ mature: 4, failed: null, rate: null, medianDetect: null, detectN: null })
  expect(AI.without.why).toBe('8 AI changes, shown from 30')
})

test.each(['with', 'without', 'unknown'] as const)(
  'the list %s telemetry holds those that are counted',
  async (telemetry) => {
    for (const outcome of ['mature', 'failed'] as const) {
      const query = ChangesQuery.parse({ ...RANGE, origin: 'AI', outcome, telemetry })
      const list = await listChanges(query, actor, asOf)

      expect(list.items).toHaveLength((await ask()).origins.AI[telemetry][outcome]!)
    }
  },
)
