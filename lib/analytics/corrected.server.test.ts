import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import type { ChangeItem } from '@/lib/changes/change'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import type { Origin } from '@/lib/origins/origin'
import { closeSpotCheck } from '@/lib/spot-checks/close.server'
import { drawSpotCheck } from '@/lib/spot-checks/draw.server'
import { NewSpotCheck } from '@/lib/spot-checks/spot-check'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { readFailureRate } from './failure-rate.server'
import { AnalyticsQuery } from './query'

freshDatabase()

const system = systemActor('test')
const NOW = new Date('2026-06-30T00:00:00Z')
const DAYS = { from: '2026-01-05', to: '2026-06-29' }
const sender = { actor: system, requestId: 'corrected', receivedAt: NOW }
const ask = (over: object = {}) => readFailureRate(AnalyticsQuery.parse({ ...DAYS, ...over }), system, NOW)

/**
 * In alpha AI fails in 20 of 100 and people in 10. Its tag finds 90 of 170 changes by AI and takes 10 by people for
 * AI's, so that 19 of 100 against 28 of 200 are counted. In beta nothing fails, and in gamma AI writes nothing.
 */
beforeAll(async () => {
  const made = [
    ...some(90, 'AI', 'by AI', 18),
    ...some(10, 'AI', 'by people', 1),
    ...some(80, null, 'by AI', 16),
    ...some(120, null, 'by people', 12),
    ...some(20, 'AI', 'by AI', 0, 'beta'),
    ...some(40, null, 'by people', 0, 'beta'),
    ...some(40, null, 'by people', 4, 'gamma'),
    ...some(40, 'AI', 'by people', 4, 'gamma'),
  ]
  await ingestChanges(
    made.map(({ change }) => change),
    sender,
  )
  await ingestIncidents(
    made
      .filter(({ fails }) => fails)
      .map(({ change: { source, externalId } }) =>
        anIncident({
          startedAt: '2026-03-05T14:05:00Z',
          causes: [{ change: { source, externalId }, certainty: 'CONFIRMED' }],
        }),
      ),
    sender,
  )
})

function some(count: number, tag: Origin | null, truth: string, failing: number, team = 'alpha') {
  return Array.from({ length: count }, (_, at) => ({
    change: aChange({
      ...(tag && { origin: tag }),
      title: `Written ${truth}`,
      team,
      mergedAt: '2026-03-02T10:00:00Z',
      deployedAt: '2026-03-03T10:00:00Z',
    }) satisfies ChangeItem,
    fails: at < failing,
  }))
}

async function check(search: object, { label = told, closes = true }: { label?: typeof told; closes?: boolean } = {}) {
  const wish = NewSpotCheck.parse({ search: { ...DAYS, ...search }, size: 500, seed: 3 })
  const { id } = await drawSpotCheck(wish, system, 'req', NOW)
  const items = await db().spotCheckItem.findMany({
    where: { spotCheckId: id },
    select: { changeId: true, change: { select: { title: true } } },
  })
  const said = items.map(({ changeId, change }, at) => ({ changeId, label: label(change.title, at) }))
  for (const each of new Set(said.map(({ label }) => label))) {
    const changeId = { in: said.flatMap((item) => (item.label === each ? [item.changeId] : [])) }
    await db().spotCheckItem.updateMany({ where: { spotCheckId: id, changeId }, data: { label: each } })
  }
  if (closes) await closeSpotCheck(id, system, 'req')
  return id
}

const told = (title: string, _at: number): Origin | null => (title === 'Written by AI' ? 'AI' : 'HUMAN')

describe('without a closed spot check', () => {
  test('there is no corrected ratio, and the answer says why', async () => {
    await check({}, { closes: false, label: (_, at) => (at === 0 ? 'AI' : null) })

    expect((await ask()).corrected).toEqual({
      value: null,
      low: null,
      high: null,
      spotCheck: null,
      labelled: 0,
      precision: null,
      recall: null,
      why: 'no closed spot check covers this question yet',
    })
  })
})

describe('with a closed spot check', () => {
  let id: string
  beforeAll(async () => {
    id = await check({})
  })

  test('the true ratio is found where the one as counted is pulled towards 1, which stays as it is', async () => {
    const { ratio, corrected, contrast } = await ask({ team: 'alpha' })

    expect(contrast).toBe('rest')
    expect(ratio.value).toBeCloseTo(0.19 / 0.14, 10)
    expect(corrected).toMatchObject({ spotCheck: { id }, labelled: 300, value: expect.closeTo(2, 10) })
    expect(corrected.low).toBeLessThan(2)
    // So few failures bound it from below alone.
    expect(corrected.high).toBeNull()
    expect(corrected.precision).toBeCloseTo(0.9, 10)
    expect(corrected.recall).toBeCloseTo(90 / 170, 10)
    expect(corrected).not.toHaveProperty('why')
  })

  test('it is the same each time it is asked', async () => {
    expect((await ask({ team: 'alpha' })).corrected).toEqual((await ask({ team: 'alpha' })).corrected)
  })

  test('it is withheld where the ratio is, with the same words, and gives no detection there', async () => {
    const { ratio, corrected } = await ask({ team: 'beta' })

    expect(ratio.why).toBe('20 AI changes, shown from 30')
    expect(corrected).toMatchObject({
      value: null,
      low: null,
      high: null,
      precision: null,
      recall: null,
      why: ratio.why,
    })
  })

  test('where its labels show that the tag tells nothing apart there is none', async () => {
    expect((await ask({ team: 'gamma' })).corrected).toMatchObject({
      value: null,
      labelled: 80,
      why: 'by the labels the tag does not tell AI-written changes from others here',
    })
  })

  test('it says nothing of days it was not drawn from', async () => {
    expect((await ask({ from: '2025-01-06', to: '2026-01-05' })).corrected.spotCheck).toBeNull()
    expect((await ask({ from: '2025-01-06', to: '2026-04-01' })).corrected.spotCheck).toMatchObject({ id })
  })

  test('one of a team covers that team and neither another nor all of them', async () => {
    const ofAlpha = await check({ team: 'alpha' }, { label: (title, at) => (at < 60 ? told(title, at) : null) })

    expect((await ask({ team: 'alpha' })).corrected).toMatchObject({ spotCheck: { id: ofAlpha }, labelled: 60 })
    expect((await ask({ team: 'gamma' })).corrected.spotCheck).toMatchObject({ id })
    expect((await ask()).corrected.spotCheck).toMatchObject({ id })
  })

  describe('that is the newest', () => {
    test('and holds too few labels, there is none, rather than one of an older check', async () => {
      const newest = await check({ team: 'alpha' }, { label: (title, at) => (at < 4 ? told(title, at) : null) })
      const { corrected } = await ask({ team: 'alpha' })

      expect(corrected).toMatchObject({ value: null, spotCheck: { id: newest }, labelled: 4 })
      expect(corrected.why).toMatch(/^the latest spot check holds [0-4] labels? of one side here, of 10 that it takes$/)
    })

    test('and what could not be told is nearly all of it, it counts as not labelled', async () => {
      await check({ team: 'alpha' }, { label: (title, at) => (at < 4 ? told(title, at) : 'UNKNOWN') })

      expect((await ask({ team: 'alpha' })).corrected).toMatchObject({ value: null, labelled: 4 })
    })

    test('and the tags have changed since, it speaks of others', async () => {
      const newest = await check({ team: 'alpha' })
      expect((await ask({ team: 'alpha' })).corrected.value).not.toBeNull()
      await db().$executeRaw`
        update changes set origin = 'HUMAN'
         where id in (select change_id from spot_check_items
                       where spot_check_id = ${newest}::uuid and tag = 'UNKNOWN'
                       order by position limit 20)`

      expect((await ask({ team: 'alpha' })).corrected).toMatchObject({
        value: null,
        spotCheck: { id: newest },
        why: '20 changes of the latest spot check were tagged anew since: draw another',
      })
    })
  })
})
