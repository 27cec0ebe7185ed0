import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import type { ChangeItem } from '@/lib/changes/change'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { countSpans } from '@/lib/counts/count-spans.server'
import { dropCounts } from '@/lib/counts/drop-counts.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { ORIGINS } from '@/lib/origins/origin'
import { setMember } from '@/lib/teams/set-member.server'
import { setUpTeam } from '@/lib/teams/set-up-team.server'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { readAdoption } from '../adoption.server'
import { readFailureRate } from '../failure-rate.server'
import { AnalyticsQuery } from '../query'
import { readTeamRates } from './team-rates.server'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
const asOf = new Date('2026-06-30T12:00:00Z')
const RANGE = { from: '2026-01-05', to: '2026-06-29' }
const queryOf = (over = {}) => AnalyticsQuery.parse({ ...RANGE, ...over })
const ask = (over = {}) => readTeamRates(queryOf(over), actor, asOf)
const of = async (slug: string, over = {}) => (await ask(over)).items.find((item) => item.slug === slug)

/** So many changes of a team, the first of which failed critically. */
async function send(team: string, changes: number, failed: number, over: Partial<ChangeItem> = {}): Promise<void> {
  const externalId = (at: number) => `${team}-${over.service}-${over.origin}-${at}`
  const items = Array.from({ length: changes }, (_, at) =>
    aChange({
      ...{ externalId: externalId(at), origin: 'AI', team, service: `${team}-1` },
      ...{ mergedAt: '2026-03-02T11:00:00Z', deployedAt: '2026-03-02T12:00:00Z', ...over },
    }),
  )
  await ingestChanges(items, sender)
  const causes = items
    .slice(0, failed)
    .map(({ source, externalId: id }) => ({ change: { source, externalId: id }, certainty: 'CONFIRMED' as const }))
  if (failed > 0) await ingestIncidents([anIncident({ startedAt: '2026-03-05T12:00:00Z', causes, team })], sender)
}

beforeAll(async () => {
  // Sent by falling rate and set up under names in another order, so that neither is the order of the answer.
  await send('delta', 100, 8)
  await send('charlie', 60, 6)
  await send('charlie', 40, 0, { service: 'charlie-2', origin: 'HUMAN' })
  await send('bravo', 100, 4)
  await send('bravo', 12, 3, { origin: 'MIXED' })
  await send('alpha', 100, 2)
  await send('alpha', 5, 0, { origin: 'UNKNOWN', deployedAt: '2026-06-20T12:00:00Z' })
  await send('few', 12, 1)
  await send('trio', 60, 5)
  for (const name of ['Ada', 'Bo', 'Cy'])
    await setMember('trio', `${name.toLowerCase()}@example.com`, { name, isSre: true }, actor, 'test')
  await setUpTeam('quiet', { name: 'Quiet' }, actor, 'test')
  await setUpTeam('alpha', { name: 'Zulu' }, actor, 'test')
})

test('teams stand by name, whatever came out of their changes', async () => {
  const { of: what, items } = await ask()

  expect(what).toBe('TEAMS')
  expect(items.map(({ name }) => name)).toEqual(['Bravo', 'Charlie', 'Delta', 'Few', 'Quiet', 'Trio', 'Zulu'])
})

test('a team has its rate as counted, and the rate drawn to that of all the teams shown', async () => {
  const { items, all, drawnWhy } = await ask()
  const alpha = items.find(({ slug }) => slug === 'alpha')!

  expect(all).toEqual({ groups: 4, mature: 400, failed: 20, rate: 0.05 })
  expect(drawnWhy).toBeUndefined()
  expect(alpha).toMatchObject({ mature: 100, pending: 5, counted: 100, failed: 2, rate: 0.02 })
  expect(alpha.low).toBeCloseTo(0.0055, 4)
  expect(alpha.high).toBeCloseTo(0.07, 3)
  // Q = 100 × 0.002 / 0.0475, and the rate of all has weight 1/Q = 0.2375.
  expect(alpha.drawn!.weight).toBeCloseTo(0.7625, 10)
  expect(alpha.drawn!.value).toBeCloseTo(0.027125, 10)
  expect(alpha.coverage).toBeCloseTo(100 / 105, 10)
})

test('changes of an origin with too few to show are counted beside and are in no rate', async () => {
  expect(await of('bravo')).toMatchObject({ mature: 112, counted: 100, failed: 4, rate: 0.04 })
})

test('few changes and few people are withheld, in their own figures and in those of all', async () => {
  const nothing = { failed: null, rate: null, low: null, high: null, drawn: null, counted: 0 }

  expect(await of('few')).toMatchObject({ ...nothing, mature: 12, why: '12 mature changes, shown from 30' })
  expect(await of('few')).toMatchObject({ coverage: null, coverageWhy: '12 merged changes, shown from 30' })
  expect(await of('trio')).toMatchObject({ ...nothing, mature: 60, why: 'withheld: 3 people, shown from 5' })
  expect(await of('trio')).toMatchObject({ coverage: null, coverageWhy: 'withheld: 3 people, shown from 5' })
})

test('a team has its incidents a week, and where its failures are withheld it has none', async () => {
  const { weeks, items } = await ask()
  const told = items.map(({ slug, incidents, incidentsPerWeek, incidentsWhy }) => [
    slug,
    incidents,
    incidentsPerWeek,
    incidentsWhy,
  ])

  // From the first change, at noon of 2 March, to the end of 28 June.
  expect(weeks).toBeCloseTo((119 - 0.5) / 7, 10)
  expect(told).toEqual([
    ['bravo', 2, 2 / weeks, undefined],
    ['charlie', 1, 1 / weeks, undefined],
    ['delta', 1, 1 / weeks, undefined],
    ['few', null, null, '12 mature changes, shown from 30'],
    ['quiet', 0, 0, undefined],
    ['trio', null, null, 'withheld: 3 people, shown from 5'],
    ['alpha', 1, 1 / weeks, undefined],
  ])
})

test('before the first record there are no weeks, and no incidents is not nought of them', async () => {
  const { weeks, items } = await ask({ from: '2025-01-06', to: '2025-06-30' })

  expect(weeks).toBe(0)
  expect(items.every(({ incidents }) => incidents === null)).toBe(true)
})

test('a team without changes has no rate, which is not nought', async () => {
  expect(await of('quiet')).toMatchObject({
    ...{ mature: 0, pending: 0, rate: null, drawn: null, why: 'no mature changes' },
    ...{ merged: 0, coverage: null, coverageWhy: 'no changes were merged in this range' },
  })
})

test('within a team its services stand side by side, and three are too few to be drawn to each other', async () => {
  const answer = await ask({ team: 'charlie' })

  expect(answer.of).toBe('SERVICES')
  expect(answer.items).toMatchObject([
    { slug: 'charlie-1', mature: 60, failed: 6, rate: 0.1, drawn: null },
    { slug: 'charlie-2', mature: 40, failed: 0, rate: 0, drawn: null },
  ])
  expect(answer.drawnWhy).toBe('2 of at least 4 groups have a rate to learn the spread from')
})

test('of a team with few people no service is shown', async () => {
  const { items } = await ask({ team: 'trio' })

  expect(items).toMatchObject([{ slug: 'trio-1', failed: null, why: 'withheld: 3 people, shown from 5' }])
})

test('an answer from counts is the answer from rows', async () => {
  await dropCounts()
  const wishes = [{}, { team: 'charlie' }, { severity: 'all', followUp: '7' }, { from: '2026-02-11', to: '2026-05-07' }]
  const fromRows = await Promise.all(wishes.map(ask))
  expect(await countSpans()).toBeGreaterThan(0)

  expect(await Promise.all(wishes.map(ask))).toEqual(fromRows)
})

test('a team is told of no more than the questions about it alone tell', async () => {
  for (const { slug, counted, failed, why, coverage } of (await ask()).items) {
    const alone = await readFailureRate(queryOf({ team: slug }), actor, asOf)
    const told = ORIGINS.map((origin) => alone.origins[origin]).filter((origin) => origin.failed !== null)

    if (!why) {
      expect(counted).toBe(told.reduce((sum, { mature }) => sum + mature, 0))
      expect(failed).toBe(told.reduce((sum, origin) => sum + origin.failed!, 0))
    }
    expect(coverage).toBe((await readAdoption(queryOf({ team: slug }), actor, asOf)).coverage)
  }
})

test('the coverage of a team is withheld beside that of the only one with few, for the total would tell it', async () => {
  const range = { from: '2025-09-01', to: '2025-09-29' }
  const earlier = { mergedAt: '2025-09-10T11:00:00Z', deployedAt: '2025-09-10T12:00:00Z' }
  await send('charlie', 20, 0, { ...earlier, service: 'charlie-3' })
  await send('delta', 40, 0, { ...earlier, service: 'delta-3' })
  await send('bravo', 50, 0, { ...earlier, service: 'bravo-3' })

  expect(await of('charlie', range)).toMatchObject({ coverageWhy: '20 merged changes, shown from 30' })
  expect(await of('delta', range)).toMatchObject({
    coverage: null,
    coverageWhy: expect.stringContaining('the total less'),
  })
  expect(await of('bravo', range)).toMatchObject({ coverage: 1 })
})
