import { describe, expect, test } from 'vitest'
import type { Origin } from '@/lib/origins/origin'
import { type LabelCount, resultOf } from './result'

const population = { AI: 400, MIXED: 100, HUMAN: 1000, UNKNOWN: 500 }
const rows = (tag: Origin, labels: Partial<Record<Origin | 'NONE', number>>): LabelCount[] =>
  Object.entries(labels).map(([label, items]) => ({
    tag,
    label: label === 'NONE' ? null : (label as Origin),
    items,
  }))

const LABELS = [
  ...rows('AI', { AI: 45, HUMAN: 2, MIXED: 3, UNKNOWN: 4, NONE: 1 }),
  ...rows('MIXED', { MIXED: 20, AI: 5 }),
  ...rows('HUMAN', { HUMAN: 49, AI: 1 }),
  ...rows('UNKNOWN', { HUMAN: 29, AI: 20, MIXED: 1, UNKNOWN: 2 }),
]

describe('the result', () => {
  test('counts what each tag turned out to be', () => {
    const { strata, labelled, untold } = resultOf(LABELS, population, 1, 'separate')

    expect(strata.map(({ tag }) => tag)).toEqual(['AI', 'MIXED', 'HUMAN', 'UNKNOWN'])
    expect(strata[0]).toEqual({
      tag: 'AI',
      population: 400,
      drawn: 55,
      labels: { AI: 45, MIXED: 3, HUMAN: 2, UNKNOWN: 4 },
      unlabelled: 1,
    })
    expect([labelled, untold]).toEqual([181, 6])
  })

  test('takes a mixed change for one that is not AI’s, and leaves out what could not be told', () => {
    const { precision, recall } = resultOf(LABELS, population, 1, 'separate')

    expect(precision).toMatchObject({ value: 45 / 50, of: 50 })
    // 400 × 45/50 of 400 × 45/50 + 100 × 5/25 + 1000 × 1/50 + 500 × 20/50
    expect(recall).toMatchObject({ value: expect.closeTo(360 / (360 + 20 + 20 + 200), 10), of: 175 })
  })

  test('takes a mixed change for AI’s where it is asked to, on both sides', () => {
    const { precision, recall } = resultOf(LABELS, population, 1, 'ai')

    // Of 400 tagged AI 48/50 are, of 100 tagged mixed all.
    expect(precision).toMatchObject({ value: expect.closeTo((400 * 0.96 + 100) / 500, 10), of: 75 })
    expect(recall.value).toBeCloseTo((384 + 100) / (384 + 100 + 20 + 210), 10)
  })

  test.each([
    ['of no change tagged AI it could be told', rows('AI', { UNKNOWN: 5 }), population, 'precision'],
    ['no change is tagged AI', rows('HUMAN', { HUMAN: 5 }), { ...population, AI: 0 }, 'precision'],
    ['some tags have no label that could be told', rows('AI', { AI: 5 }), population, 'recall'],
    [
      'nothing that was labelled is AI-written',
      (['AI', 'MIXED', 'HUMAN', 'UNKNOWN'] as const).flatMap((tag) => rows(tag, { HUMAN: 5 })),
      population,
      'recall',
    ],
  ] as const)('is absent and says “%s”', (why, labels, sizes, of) => {
    expect(resultOf(labels, sizes, 1, 'separate')[of]).toMatchObject({ value: null, low: null, high: null, why })
  })
})
