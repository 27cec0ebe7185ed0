import { expect, test } from 'vitest'
import type { CleanDifference, OriginReview, Review } from './review'
import { reviewFinding, reviewNote } from './review-finding'

const NONE: OriginReview = {
  reviewed: 0,
  unreviewed: 0,
  unknown: 0,
  clean: 0,
  cleanRate: null,
  low: null,
  high: null,
  cleanMature: 0,
  criticalAfterClean: 0,
  criticalAfterCleanRate: null,
  criticalLow: null,
  criticalHigh: null,
}

const answer = (claim: Review['claim'], difference: Partial<CleanDifference>): Review => ({
  asOf: '2026-06-30T12:00:00.000Z',
  timeZone: 'UTC',
  query: {
    from: '2026-01-05',
    to: '2026-06-29',
    followUp: '30',
    severity: 'critical',
    certainty: 'confirmed',
    mixed: 'separate',
    contrast: 'auto',
  },
  origins: { AI: { ...NONE, unreviewed: 3, unknown: 1200 }, HUMAN: NONE, MIXED: NONE, UNKNOWN: NONE },
  difference: {
    value: null,
    low: null,
    high: null,
    reviewed: 9,
    contrastReviewed: 9,
    changesNeeded: null,
    ...difference,
  },
  contrast: 'human',
  claim,
})

test('each claim has its sentence, with the difference and its interval in points', () => {
  const supported = reviewFinding(answer('SUPPORTED', { value: 0.02, low: -0.01, high: 0.05 }))
  const contradicted = reviewFinding(answer('CONTRADICTED', { value: -0.12, low: -0.16, high: -0.08 }))
  const open = reviewFinding(answer('UNDECIDED', { value: -0.02, low: -0.1, high: 0.06, changesNeeded: 552 }))

  expect(supported).toContain(
    'at least as cleanly as human-written ones (difference +2.0 points, 95\u00a0% −1.0 to +5.0)',
  )
  expect(contradicted).toContain('less cleanly than human-written ones (difference −12 points')
  expect(open).toMatch(/^It is open whether .*; about 552 more reviewed changes would tell\.$/)
})

test('a sure difference is said as one even where the margin leaves the claim supported or open', () => {
  expect(reviewFinding(answer('SUPPORTED', { value: -0.02, low: -0.03, high: -0.01 }))).toContain(
    'slightly less cleanly',
  )
  expect(reviewFinding(answer('UNDECIDED', { value: -0.05, low: -0.08, high: -0.02 }))).toContain(
    'it is open whether by more than 5 points',
  )
})

test('without a difference the reason stands in its place, and what is in no share is counted', () => {
  expect(reviewFinding(answer('UNDECIDED', { why: 'no reviewed change is known to be AI-written' }))).toBe(
    'Reviews cannot be set side by side: no reviewed change is known to be AI-written.',
  )
  expect(reviewNote(answer('UNDECIDED', {}))).toContain('3 had no review, and of 1,200 too little was told')
})
