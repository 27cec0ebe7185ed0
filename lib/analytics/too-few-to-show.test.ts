import { expect, test } from 'vitest'
import { adoptionFinding } from './adoption-columns'
import type { Adoption } from './adoption'
import type { FailureRate } from './failure-rate'
import { failureRateOf } from './failure-rate-factory'
import { forestRows } from './forest-rows'
import { rateRows, ratesFinding, ratesTable } from './rate-rows'
import { spoken } from './sentence'
import { settledBy } from './settled-by'
import { tooFewForTrend } from './trend-finding'
import { trendBlocks } from './trend'
import { verdictBasis } from './verdict-basis'
import { verdictSentence } from './verdict-sentence'

const why = '14 AI changes, shown from 30'
const nothing = { failed: null, rate: null, value: null, low: null, high: null, why }

/** A team with 14 AI changes, of which nothing but their number is told. */
const whole = failureRateOf({ AI: { failed: 3, mature: 14 }, HUMAN: { failed: 4, mature: 200 }, changesNeeded: 400 })
const answer: FailureRate = {
  ...whole,
  query: { ...whole.query, to: '2026-12-23', team: 'mobile' },
  origins: { ...whole.origins, AI: { ...whole.origins.AI, ...nothing } },
  ratio: { ...whole.ratio, ...nothing, verdict: 'UNDECIDED' },
  adjusted: { ...whole.adjusted, why },
  corrected: { ...whole.corrected, why },
  bounds: {
    unknownAsHuman: { ...whole.bounds.unknownAsHuman, ...nothing },
    unknownAsAi: { ...whole.ratio, ...nothing },
  },
  weeks: [
    {
      week: '2026-W10',
      from: '2026-03-02',
      origins: whole.origins,
      compared: { ai: { ...whole.origins.AI, ...nothing }, other: whole.origins.HUMAN },
    },
  ],
}

test('the verdict says how many there are and from how many it would be said', () => {
  expect(spoken(verdictSentence(answer))).toBe(
    'Too few changes here to say without telling of single ones: 14 AI changes, shown from 30.',
  )
  expect(verdictBasis(answer).join(' ')).not.toMatch(/3 of 14|failed/)
})

test('it goes on saying how many more would settle it', () => {
  expect(settledBy(answer)).toMatchObject({ have: 14, needed: 414, group: 'AI' })
})

test('the rows stay, each with its reason', () => {
  expect(rateRows(answer)[0]).toMatchObject({ origin: 'AI', rate: null, counts: '', why })
  expect(forestRows(answer).map((row) => row.why)).toEqual([why, why, why, why, why])
})

test('the rows behind are still those of its changes', () => {
  expect(rateRows(answer)[0]!.href).toContain('outcome=mature')
})

test('what the other side did is still said, and nothing is divided by what is not told', () => {
  expect(ratesFinding(answer)).toBe(
    'Too few changes to set side by side. 2.0\u00a0% of human-written ones failed critically.',
  )
})

test('tables leave a gap, never a nought', () => {
  const [, failed, mature, , rate] = ratesTable(answer).rows[0]!
  expect([failed, mature?.value, rate?.value]).toEqual([{ text: '–', value: null }, 14, null])
})

test('there is no trend, with the same reason', () => {
  expect(tooFewForTrend(answer)).toEqual({ finding: 'These are too few changes to draw a trend.', missing: `${why}.` })
  expect(trendBlocks(answer)[0]).toMatchObject({ ai: { failed: null, rate: null, mature: 14 }, other: { failed: 4 } })
})

test('shares of few merged changes are not said, and their number is', () => {
  const adoption = { changes: 12, coverage: null, why: '12 merged changes, shown from 30' } as Adoption
  expect(adoptionFinding(adoption)).toBe('Too few to show shares of: 12 merged changes, shown from 30.')
})
