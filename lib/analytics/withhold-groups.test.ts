import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whyNoGroups } from './withhold-groups'

const group = (mature: number, people: number | null = null) => ({ mature, people })

describe('withheld is', () => {
  test.each([
    ['nothing, where all are large', [group(30), group(500, 5)], 0, []],
    ['a group of few changes, beside changes of no group', [group(29), group(500)], 30, [0]],
    ['a group of few people, however many changes it has', [group(400, 4), group(500)], 1, [0]],
    ['the smallest other, where one alone would follow from the total', [group(29), group(500), group(60)], 0, [0, 2]],
    ['the smallest other, beside a single group of few people', [group(400, 4), group(500), group(60)], 0, [0, 2]],
    ['another, where two small ones are of few changes together', [group(9), group(9), group(70)], 0, [0, 1, 2]],
    ['nothing beside two small ones of many changes', [group(20), group(20), group(70)], 0, [0, 1]],
    ['nothing for a group without changes', [group(0), group(500)], 0, []],
  ])('%s', (_, groups, rest, expected) => {
    const why = whyNoGroups(groups, rest)

    expect(why.flatMap((reason, at) => (reason ? [at] : []))).toEqual(expected)
  })
})

test('it is said why', () => {
  expect(whyNoGroups([group(29), group(80, 1), group(90)], 0)).toEqual([
    '29 mature changes, shown from 30',
    'withheld: 1 person, shown from 5',
    undefined,
  ])
  expect(whyNoGroups([group(1), group(80)], 0)[1]).toBe(
    'withheld: the total less it would tell those of 1 other change',
  )
})

test('whatever the groups, the total less what is given is of two parts and thirty changes, or nothing is given', () => {
  const people = fc.option(fc.integer({ min: 1, max: 9 }))
  const groups = fc.array(fc.record({ mature: fc.integer({ min: 0, max: 120 }), people }), { maxLength: 8 })
  fc.assert(
    fc.property(groups, fc.constantFrom<number[]>(0, 1, 29, 60), (some, rest) => {
      const why = whyNoGroups(some, rest)
      const held = some.map((one, at) => ({ ...one, why: why[at] })).filter(({ mature }) => mature > 0)
      const out = held.filter((one) => one.why)
      const changes = out.reduce((sum, { mature }) => sum + mature, rest)
      const parts = out.length + (rest > 0 ? 1 : 0)

      expect(out.length === 0 || out.length === held.length || (parts > 1 && changes >= 30)).toBe(true)
      for (const { mature, people: listed } of held.filter((one) => !one.why)) {
        expect(mature).toBeGreaterThanOrEqual(30)
        expect(listed === null || listed >= 5).toBe(true)
      }
    }),
  )
})
