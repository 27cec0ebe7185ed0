import { describe, expect, test, vi } from 'vitest'
import { mantelHaenszelRatio, type Stratum } from '@/lib/stats/mantel-haenszel'
import { ratioOfProportions } from '@/lib/stats/ratio-of-proportions'
import { simulate } from './organisation'
import { bandOf } from './risk'
import type { Options, Sample } from './sample'

const NOW = new Date('2026-11-22T12:00:00Z')
vi.setConfig({ testTimeout: 60_000 })

const MONTH_MS = 30 * 86_400_000

/** Fewer changes that fail more often: as much to learn in a fraction of the time. */
const QUICK = { now: NOW, changes: 4000, baseRate: 0.07, labelRecall: 0.49 }

describe.each([0.7, 1, 2])('with a true ratio of %d and half of the AI changes unmarked', (ratio) => {
  test('the ratio within strata holds the truth, for nearly every seed', () => {
    const seeds = Array.from({ length: 8 }, (_, seed) => seed)

    const held = seeds.filter((seed) => holds(recount({ ...QUICK, seed, ratio }).withinStrata, ratio))

    expect(held.length).toBeGreaterThanOrEqual(7)
  })
})

test('without a confounder the crude ratio is near the truth', () => {
  const { crude } = recount({ ...QUICK, changes: 8000, seed: 'plain', ratio: 2, confounder: 'none' })

  expect(crude.low).toBeLessThan(2.1)
  expect(crude.high).toBeGreaterThan(2)
})

test('a team that takes more AI and fails more anyway raises the crude ratio above the truth', () => {
  const { crude, withinStrata } = recount({ ...QUICK, changes: 8000, seed: 'raised', ratio: 1.4 })

  expect(crude.low).toBeGreaterThan(1.4)
  expect(withinStrata.low).toBeLessThan(1.4)
  expect(withinStrata.high).toBeGreaterThan(1.4)
})

test.each([
  { ratio: 0.7, looksLike: 'more' },
  { ratio: 2, looksLike: 'less' },
])('a confounder can make a true $ratio look like $looksLike, and within strata it is told', ({ ratio, looksLike }) => {
  const counted = Array.from({ length: 3 }, (_, seed) =>
    recount({ ...QUICK, changes: 8000, baseRate: 0.02, seed, ratio, confounder: 'flips' }),
  )

  for (const { crude } of counted)
    expect(looksLike === 'more' ? crude.low : 1 / (crude.high ?? Infinity)).toBeGreaterThan(1)
  expect(counted.filter(({ withinStrata }) => holds(withinStrata, ratio)).length).toBeGreaterThanOrEqual(2)
})

test('the sample page can say that AI changes fail more, and like with like it is less than that', () => {
  const { crude, withinStrata, counts } = recount({ seed: 'autumn', now: NOW })

  expect(crude.low).toBeGreaterThan(1.2)
  expect(crude.value).toBeGreaterThan(withinStrata.value ?? Infinity)
  expect(counts.AI.mature).toBeGreaterThan(4000)
  expect(counts.HUMAN.mature).toBeGreaterThan(6000)
  expect(counts.UNKNOWN.mature).toBeGreaterThan(3000)
})

test('the sample tells the same story on whatever day it is loaded', () => {
  const crude = ['2026-11-23T09:00:00Z', '2027-02-03T08:00:00Z'].map(
    (day) => recount({ seed: 'autumn', now: new Date(day) }).crude,
  )

  for (const { value, low } of crude) {
    expect(value).toBeCloseTo(2.05, 0)
    expect(low).toBeGreaterThan(1.3)
  }
})

/** Counts the records themselves: what failed is read from incidents and their confirmed causes, not from the truth. */
function recount(options: Pick<Options, 'seed' | 'now'> & Partial<Options>) {
  const sample = simulate(options)
  const failures = criticalFailures(sample)
  const counts = { AI: none(), HUMAN: none(), MIXED: none(), UNKNOWN: none() }
  const strata = new Map<string, Stratum>()

  for (const [index, { externalId, seen, team, service, deployedAt }] of sample.truth.changes.entries()) {
    const change = sample.changes[index]
    if (!deployedAt || !change || Date.parse(deployedAt) + MONTH_MS > options.now.getTime()) continue

    const failed = (failures.get(externalId) ?? []).some(
      (at) => at >= Date.parse(deployedAt) && at < Date.parse(deployedAt) + MONTH_MS,
    )
      ? 1
      : 0
    counts[seen].mature += 1
    counts[seen].failed += failed

    const key = `${team} ${service} ${bandOf((change.linesAdded ?? 0) + (change.linesRemoved ?? 0))}`
    const stratum = strata.get(key) ?? { x1: 0, n1: 0, x0: 0, n0: 0 }
    if (seen === 'AI') strata.set(key, { ...stratum, x1: stratum.x1 + failed, n1: stratum.n1 + 1 })
    if (seen === 'HUMAN') strata.set(key, { ...stratum, x0: stratum.x0 + failed, n0: stratum.n0 + 1 })
  }

  const crude = ratioOfProportions(counts.AI.failed, counts.AI.mature, counts.HUMAN.failed, counts.HUMAN.mature)
  const withinStrata = mantelHaenszelRatio([...strata.values()])
  if (!crude || !withinStrata) throw new Error('Nothing failed.')
  return { counts, crude, withinStrata }
}

function criticalFailures({ changes, incidents }: Sample): Map<string, number[]> {
  const bySha = new Map(changes.map(({ sha, externalId }) => [sha, externalId]))
  const failures = new Map<string, number[]>()

  for (const { severity, startedAt, causes } of incidents) {
    if (severity !== 'SEV1' && severity !== 'SEV2') continue
    for (const { change, certainty } of causes ?? []) {
      if (certainty !== 'CONFIRMED') continue
      const id = 'externalId' in change ? change.externalId : (bySha.get(change.sha) ?? '')
      failures.set(id, [...(failures.get(id) ?? []), Date.parse(startedAt)])
    }
  }
  return failures
}

function holds({ low, high }: { low: number | null; high: number | null }, ratio: number): boolean {
  return low !== null && high !== null && low <= ratio && ratio <= high
}

function none() {
  return { mature: 0, failed: 0 }
}
