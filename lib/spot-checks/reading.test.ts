import { expect, test } from 'vitest'
import { gaps, reading } from './reading'
import type { SpotCheckResult } from './result'

const share = (value: number, low: number, high: number) => ({ value, low, high, of: 100 })
const none = (why: string) => ({ value: null, low: null, high: null, of: 0, why })
const stratum = (drawn: number, unlabelled: number) => ({
  tag: 'AI' as const,
  population: 400,
  drawn,
  labels: { AI: drawn - unlabelled, MIXED: 0, HUMAN: 0, UNKNOWN: 0 },
  unlabelled,
})
const result: SpotCheckResult = {
  mixed: 'separate',
  strata: [stratum(200, 20)],
  labelled: 180,
  untold: 4,
  precision: share(0.94, 0.868, 0.974),
  recall: share(0.52, 0.43, 0.61),
}

test('a result reads without statistics', () => {
  expect(reading(result).replaceAll('\u00a0', ' ')).toBe(
    'Of 100 changes tagged AI, 94 are (87–97). Of those written by AI, the tag finds 52 % (43–61).',
  )
  expect(reading({ ...result, mixed: 'ai' })).toContain('Of 100 changes tagged AI or partly AI, 94 are')
})

test('what cannot be said is said with its reason, and no figure stands in', () => {
  const words = reading({ ...result, precision: none('no change is tagged AI'), recall: none('there is a gap') })

  expect(words).toBe(
    'How many changes tagged AI are that cannot be said: no change is tagged AI. ' +
      'How many of those written by AI the tag finds cannot be said: there is a gap.',
  )
  expect(words).not.toMatch(/\d/)
})

test('gaps are counted', () => {
  expect(gaps(result)).toBe(
    '180 of 200 drawn changes have a label. Of 4 it could not be told. What is not known is in neither figure: 24 changes.',
  )
  expect(gaps({ ...result, strata: [stratum(180, 0)], untold: 0 })).toBe('180 of 180 drawn changes have a label.')
})
