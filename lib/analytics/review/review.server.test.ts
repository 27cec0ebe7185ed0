import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { readChange } from '@/lib/changes/read.server'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { ChangesQuery } from '@/lib/changes/list-query'
import { listChanges } from '@/lib/changes/list.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import type { ChangeItem } from '@/lib/changes/change'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { AnalyticsQuery } from '../query'
import { readReview } from './review.server'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
const asOf = new Date('2026-06-30T12:00:00Z')
const RANGE = { from: '2026-01-05', to: '2026-06-29' }
const ask = (over = {}) => readReview(AnalyticsQuery.parse({ ...RANGE, ...over }), actor, asOf)

const approvedAt = '2026-03-01T10:00:00Z'
const CLEAN = { approvedAt, rounds: 1, changeRequests: 0 }
const TWO_ROUNDS = { approvedAt, rounds: 2, changeRequests: 0 }
const REQUESTED = { approvedAt, rounds: 1, changeRequests: 1 }
const NEVER_APPROVED = { rounds: 1, changeRequests: 0 }
const NONE = { rounds: 0, changeRequests: 0 }
const APPROVED_ALONE = { approvedAt }

let made = 0
const changes = (origin: 'AI' | 'HUMAN', review: ChangeItem['review'], many = 1, over: Partial<ChangeItem> = {}) =>
  Array.from({ length: many }, () => {
    made += 1
    return aChange({
      externalId: `c${made}`,
      origin,
      review,
      team: 'payments',
      deployedAt: '2026-03-02T12:00:00Z',
      ...over,
    })
  })

beforeAll(async () => {
  const all = [
    ...changes('AI', CLEAN, 6),
    ...changes('AI', TWO_ROUNDS),
    ...changes('AI', REQUESTED),
    ...changes('AI', NEVER_APPROVED),
    ...changes('AI', CLEAN, 1, { deployedAt: '2026-06-20T12:00:00Z', mergedAt: '2026-06-20T10:00:00Z' }),
    ...changes('AI', NONE, 2),
    ...changes('AI', APPROVED_ALONE),
    ...changes('AI', undefined),
    ...changes('HUMAN', CLEAN, 35),
    ...changes('HUMAN', REQUESTED, 5),
  ]
  await ingestChanges(all, sender)
  const causedBy = (externalId: string) => [{ change: { source: 'test', externalId }, certainty: 'CONFIRMED' as const }]
  await ingestIncidents(
    [
      anIncident({ causes: causedBy('c1') }),
      anIncident({ causes: causedBy('c2'), severity: 'SEV3' }),
      anIncident({ causes: causedBy('c7') }),
    ],
    sender,
  )
})

test('clean is approved in one round without a request, out of the reviewed; the rest is counted beside', async () => {
  const { origins } = await ask()

  expect(origins.AI).toMatchObject({ reviewed: 10, clean: 7, cleanRate: 0.7, unreviewed: 2, unknown: 2 })
  expect(origins.AI.low).toBeCloseTo(0.39678, 5)
  expect(origins.AI.high).toBeCloseTo(0.89221, 5)
  expect(origins.HUMAN).toMatchObject({ reviewed: 40, clean: 35, cleanRate: 0.875, unreviewed: 0, unknown: 0 })
})

test('what failed critically after a clean review is out of the clean ones that are mature, at any severity', async () => {
  for (const severity of ['critical', 'all']) {
    const { origins } = await ask({ severity })

    expect(origins.AI).toMatchObject({ cleanMature: 6, criticalAfterClean: 1, criticalAfterCleanRate: 1 / 6 })
    expect(origins.HUMAN).toMatchObject({ cleanMature: 35, criticalAfterClean: 0, criticalAfterCleanRate: 0 })
  }
})

test('the difference has its interval, and says how many more reviewed changes would settle it', async () => {
  const { difference, contrast, claim } = await ask()

  expect(contrast).toBe('human')
  expect(difference).toMatchObject({ reviewed: 10, contrastReviewed: 40 })
  expect(difference.value).toBeCloseTo(-0.175, 10)
  expect(difference.low).toBeLessThan(-0.05)
  expect(difference.high).toBeGreaterThan(-0.05)
  expect(claim).toBe('UNDECIDED')
  // 43 of 52 with the added pair: (2.801585 / 0.05)² × 0.826923 × 0.173077 × 1.25 = 561.7
  expect(difference.changesNeeded).toBe(562 - 10)
})

test('an origin without changes has no share, which is not 0', async () => {
  expect((await ask()).origins.MIXED).toEqual({
    reviewed: 0,
    unreviewed: 0,
    unknown: 0,
    clean: 0,
    cleanRate: null,
    low: null,
    high: null,
    why: 'no reviewed changes',
    cleanMature: 0,
    criticalAfterClean: 0,
    criticalAfterCleanRate: null,
    criticalLow: null,
    criticalHigh: null,
    criticalWhy: 'no cleanly reviewed changes',
  })
})

test('a range without changes answers, and claims nothing', async () => {
  const { difference, claim, contrast } = await ask({ from: '2025-01-06', to: '2025-02-03' })

  expect([claim, contrast, difference.value, difference.why]).toEqual([
    'UNDECIDED',
    'rest',
    null,
    'no reviewed change is known to be AI-written',
  ])
})

test('of a team few reviewed changes give their number alone, and so do few that were not clean', async () => {
  const { origins, difference } = await ask({ team: 'payments' })

  expect(origins.AI).toMatchObject({ reviewed: 10, clean: null, cleanRate: null, criticalAfterClean: null })
  expect(origins.HUMAN).toMatchObject({ reviewed: 40, clean: 35, criticalAfterClean: null, cleanMature: null })
  expect(difference).toMatchObject({ value: null, low: null, changesNeeded: null })
})

test.each(['clean', 'not-clean', 'reviewed', 'unreviewed', 'unknown'] as const)(
  'the list of %s changes holds those that the figure counts, and each says so of itself',
  async (review) => {
    const list = await listChanges(
      ChangesQuery.parse({ ...RANGE, origin: 'AI', outcome: 'live', review, limit: '200' }),
      actor,
      asOf,
    )
    const { AI } = (await ask()).origins
    const counted = {
      clean: AI.clean,
      'not-clean': AI.reviewed - (AI.clean ?? 0),
      reviewed: AI.reviewed,
      unreviewed: AI.unreviewed,
      unknown: AI.unknown,
    }

    expect(list.items).toHaveLength(counted[review]!)
    const said = { clean: [true], 'not-clean': [false], reviewed: [true, false], unreviewed: [null], unknown: [null] }
    for (const { id } of list.items) {
      const { review: told } = await readChange(id, actor)
      expect(said[review]).toContain(told.cleanFirstApproval)
    }
  },
)
