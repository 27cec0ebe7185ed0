import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ORIGINS } from '@/lib/origins/origin'
import { adjustedOf, boundsOf, contrastOf, decidedRatioOf, groupsOf } from './compare'
import { AnalyticsQuery } from './query'
import { type CountsByOrigin, ratesOf } from './rate'
import { MIN_CHANGES_SHOWN, withheldIn } from './withhold'

const RANGE = { from: '2026-01-05', to: '2026-06-29' }
const TEAM = { ...RANGE, team: 'mobile' }

function counts(AI: number, HUMAN: number, MIXED = 0, UNKNOWN = 0): CountsByOrigin {
  const of = (mature: number) => ({ changes: mature + 2, mature, failed: Math.ceil(mature / 5) })
  return { AI: of(AI), HUMAN: of(HUMAN), MIXED: of(MIXED), UNKNOWN: of(UNKNOWN) }
}

function answer(given: CountsByOrigin, wish: object = TEAM) {
  const query = AnalyticsQuery.parse(wish)
  const contrast = contrastOf(query, given)
  const why = withheldIn(given, query, contrast)
  const ratio = decidedRatioOf(groupsOf(given, query, contrast), why)
  const adjusted = adjustedOf([groupsOf(given, query, contrast)], ratio, why)
  return { contrast, origins: ratesOf(given, why), ratio, adjusted, bounds: boundsOf(given, query, why) }
}

describe('a team with few AI changes', () => {
  const { origins, ratio, adjusted, bounds } = answer(counts(14, 200, 0, 40))

  test('gives their number and neither failures nor rate', () => {
    const nothing = { failed: null, rate: null, low: null, high: null, why: '14 AI changes, shown from 30' }
    expect(origins.AI).toEqual({ mature: 14, pending: 2, ...nothing })
    expect(origins.HUMAN).toMatchObject({ failed: 40, rate: 0.2 })
  })

  test('gives no ratio of any kind, and says how many more it would take', () => {
    for (const none of [ratio, adjusted, bounds.unknownAsHuman, bounds.unknownAsAi])
      expect(none).toMatchObject({ value: null, low: null, high: null, why: '14 AI changes, shown from 30' })
    expect(ratio).toMatchObject({ failed: null, contrastFailed: 40, verdict: 'UNDECIDED' })
    expect(ratio.changesNeeded).toBeGreaterThan(14)
  })
})

test('thirty are enough, and one is a change', () => {
  expect(answer(counts(30, 30)).ratio.value).toBe(1)
  expect(answer(counts(1, 30)).origins.AI.why).toBe('1 AI change, shown from 30')
})

test('the whole organisation, which is split by nothing, is given however small', () => {
  expect(answer(counts(14, 200), RANGE).origins.AI).toMatchObject({ failed: 3, rate: 3 / 14 })
})

test('no change at all is no secret', () => {
  expect(answer(counts(0, 40)).origins.AI).toMatchObject({ failed: 0, why: 'all changes are still in follow-up' })
})

test('few human and many unknown changes are given together, and the unknown not alone', () => {
  const { contrast, origins, ratio } = answer(counts(100, 5, 0, 300))

  expect(contrast).toBe('rest')
  expect(ratio).toMatchObject({ contrastMature: 305, contrastFailed: 61 })
  expect(origins.UNKNOWN).toMatchObject({ failed: null, why: 'withheld: it would tell those of 5 human changes' })
})

test('a few unknown changes are not told by moving them to either side', () => {
  const { ratio, bounds } = answer(counts(100, 300, 0, 5))

  expect(ratio.value).not.toBeNull()
  expect(bounds.unknownAsHuman).toMatchObject({ value: null, why: '5 unknown changes, shown from 30' })
  expect(bounds.unknownAsAi.value).toBeNull()
  expect(answer(counts(100, 300, 0, 5), { ...TEAM, contrast: 'rest' }).ratio.value).toBeNull()
})

/** What is known of sums of failures, as rows of 0 and 1 over the origins. */
type Row = number[]
const rowOf = (...parts: string[]): Row => ORIGINS.map((origin) => Number(parts.includes(origin)))

/** Every sum of failures that any of the questions about these changes gives. */
function told(given: CountsByOrigin): Row[] {
  const rows: Row[] = []
  for (const mixed of ['separate', 'ai'] as const)
    for (const contrast of ['auto', 'human', 'rest'] as const) {
      const said = answer(given, { ...TEAM, mixed, contrast })
      const ai = mixed === 'ai' ? ['AI', 'MIXED'] : ['AI']
      const other = said.contrast === 'human' ? ['HUMAN'] : ['HUMAN', 'UNKNOWN']
      for (const origin of ORIGINS) if (said.origins[origin].failed !== null) rows.push(rowOf(origin))
      const sides = (ratio: { failed: number | null; contrastFailed: number | null }, one: string[], two: string[]) => {
        if (ratio.failed !== null) rows.push(rowOf(...one))
        if (ratio.contrastFailed !== null) rows.push(rowOf(...two))
      }
      sides(said.ratio, ai, other)
      sides(said.bounds.unknownAsHuman, ai, ['HUMAN', 'UNKNOWN'])
      sides(said.bounds.unknownAsAi, [...ai, 'UNKNOWN'], ['HUMAN'])
    }
  return rows
}

/** Whether sums and differences of what is told give the target: Gauss' elimination. */
function follows(rows: Row[], target: Row): boolean {
  const rank = (matrix: Row[]) => {
    const left = matrix.map((row) => [...row])
    let found = 0
    for (let column = 0; column < ORIGINS.length; column += 1) {
      const pivot = left.findIndex((row, at) => at >= found && Math.abs(row[column]!) > 1e-9)
      if (pivot < 0) continue
      ;[left[found], left[pivot]] = [left[pivot]!, left[found]!]
      for (const row of left.slice(found + 1)) {
        const factor = row[column]! / left[found]![column]!
        for (let at = 0; at < row.length; at += 1) row[at]! -= factor * left[found]![at]!
      }
      found += 1
    }
    return found
  }
  return rank(rows) === rank([...rows, target])
}

test('whatever is asked of whatever counts, no sum or difference of answers tells of a group under thirty', () => {
  const size = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 29 }), fc.integer({ min: 30, max: 400 }))
  const groups = Array.from({ length: 2 ** ORIGINS.length - 1 }, (_, bits) =>
    ORIGINS.filter((_, at) => ((bits + 1) >> at) & 1),
  )
  fc.assert(
    fc.property(size, size, size, size, (AI, HUMAN, MIXED, UNKNOWN) => {
      const given = counts(AI, HUMAN, MIXED, UNKNOWN)
      // An origin without changes holds no failures: everybody knows its sum.
      const rows = [...told(given), ...ORIGINS.filter((origin) => given[origin].mature === 0).map((one) => rowOf(one))]
      for (const group of groups) {
        const mature = group.reduce((sum, origin) => sum + given[origin].mature, 0)
        if (mature > 0 && mature < MIN_CHANGES_SHOWN) expect(follows(rows, rowOf(...group)), group.join()).toBe(false)
      }
    }),
    { numRuns: 2000 },
  )
})
