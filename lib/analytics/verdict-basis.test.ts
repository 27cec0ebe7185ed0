import { expect, test } from 'vitest'
import { failureRateOf } from './failure-rate-factory'
import { verdictBasis } from './verdict-basis'

const basis = (story: Parameters<typeof failureRateOf>[0]) => verdictBasis(failureRateOf(story)).join(' ')

const AI = { failed: 69, mature: 3789 }
const HUMAN = { failed: 70, mature: 7691 }

test('the share whose origin is unknown is said, with its counts', () => {
  const words = basis({ AI, HUMAN, MIXED: { failed: 17, mature: 1204 }, UNKNOWN: { failed: 33, mature: 2287 } })

  expect(words).toBe('The origin of 2,287 of 14,971 changes (15\u00a0%) is unknown; they stand in neither group.')
})

test('a pooled group is said with its numerator and denominator', () => {
  const words = basis({ AI, HUMAN, query: { mixed: 'ai' } })

  expect(words).toContain('69 of 3,789 AI-written and mixed changes failed, against 70 of 7,691 human-written.')
})

test('a contrast of everything else is named, with why, and that it understates', () => {
  const words = basis({ AI, HUMAN: { failed: 0, mature: 12 }, UNKNOWN: { failed: 90, mature: 9000 }, contrast: 'rest' })

  expect(words).toContain('against 90 of 9,012 others.')
  expect(words).toContain('because only 12 mature changes are known to be human-written')
  expect(words).toContain('This understates a true difference')
})

test('a chosen contrast needs no excuse', () => {
  const words = basis({ AI, HUMAN, UNKNOWN: HUMAN, contrast: 'rest', query: { contrast: 'rest' } })

  expect(words).toContain('everything not known to be AI-written. This understates')
})

test('where every origin is known nothing hides in the rest, and where nothing is compared there is none', () => {
  const known = basis({ AI, HUMAN: { failed: 1, mature: 12 }, contrast: 'rest' })

  expect(known).toMatch(/because only 12 mature changes are known to be human-written\.$/)
  expect(known).not.toContain('understates')
  expect(basis({ AI, UNKNOWN: HUMAN, contrast: 'rest' })).toContain('because no mature change is known to be human')
  expect(basis({ UNKNOWN: HUMAN, contrast: 'rest' })).not.toContain('held against')
})

test('figures on different sides of 1 carry a warning', () => {
  expect(basis({ AI, HUMAN, adjusted: { value: 0.8, low: 0.6, high: 0.95, flips: true } })).toContain(
    'different sides of 1×',
  )
})

test('a known origin of everything is said, and nothing mature says nothing', () => {
  expect(basis({ AI, HUMAN })).toContain('The origin of every mature change is known.')
  expect(basis({})).toBe('')
})
