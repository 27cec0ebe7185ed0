import { expect, test } from 'vitest'
import { failureRateOf } from './failure-rate-factory'
import { spoken } from './sentence'
import { verdictSentence } from './verdict-sentence'

const say = (story: Parameters<typeof failureRateOf>[0]) => spoken(verdictSentence(failureRateOf(story)))

const AI = { failed: 69, mature: 3789 }
const HUMAN = { failed: 70, mature: 7691 }

test('more: the ratio, its interval and the like-with-like figure stand in one breath', () => {
  const words = say({ AI, HUMAN, adjusted: { value: 1.41, low: 0.981, high: 2.04, verdict: 'UNDECIDED' } })

  expect(words).toBe(
    'AI-written changes failed critically 2.0×\u00a0(1.4–2.8) as often as human-written ones. ' +
      'Compared like with like it is 1.4×\u00a0(0.98–2.0), and that may still be chance.',
  )
})

test('less: told in the same words, without praise', () => {
  const words = say({
    AI: { failed: 40, mature: 5000 },
    HUMAN: { failed: 120, mature: 7000 },
    adjusted: { value: 0.52, low: 0.36, high: 0.76, verdict: 'LESS' },
  })

  expect(words).toBe(
    'AI-written changes failed critically 0.47×\u00a0(0.33–0.66) as often as human-written ones. ' +
      'Compared like with like it is 0.52×\u00a0(0.36–0.76).',
  )
})

test('same: no material difference is an answer, with its interval', () => {
  const words = say({
    AI: { failed: 1000, mature: 50_000 },
    HUMAN: { failed: 1000, mature: 50_000 },
    adjusted: { value: 1.01, low: 0.93, high: 1.1, verdict: 'SAME' },
  })

  expect(words).toBe(
    'AI-written changes failed critically about as often as human-written ones: 1.0×\u00a0(0.92–1.1). ' +
      'Compared like with like it is 1.0×\u00a0(0.93–1.1), no material difference.',
  )
})

test('undecided: it opens with that, and gives the range that fits', () => {
  const words = say({ AI: { failed: 7, mature: 214 }, HUMAN: { failed: 9, mature: 633 } })

  expect(words).toBe(
    'Not enough data yet. AI-written changes failed critically 2.3× as often as human-written ones, ' +
      'but anything from 0.90× to 5.9× would fit.',
  )
})

test('nothing failed on either side: there is no ratio, and no nought in its place', () => {
  const words = say({ AI: { failed: 0, mature: 214 }, HUMAN: { failed: 0, mature: 633 } })

  expect(words).toBe(
    'Not enough data yet. None of 214 AI-written changes failed critically, ' +
      'and none of 633 human-written ones, so there is no ratio.',
  )
})

test('an unbounded upper end is said as a lower bound', () => {
  const decided = say({ AI: { failed: 20, mature: 200 }, HUMAN: { failed: 0, mature: 633 } })
  const open = say({ AI: { failed: 2, mature: 200 }, HUMAN: { failed: 0, mature: 300 } })

  expect(decided).toMatch(
    /^AI-written changes failed critically at least [\d.]+× as often as human-written ones: of those, none of 633 failed\./,
  )
  expect(open).toMatch(
    /^Not enough data yet\. 2 of 200 AI-written changes failed critically, and none of 300 human-written ones, so anything from [\d.]+× upwards would fit\.$/,
  )
})

test('no AI failure is an upper bound, not a ratio of nought', () => {
  const decided = say({ AI: { failed: 0, mature: 4000 }, HUMAN: { failed: 60, mature: 5000 } })
  const open = say({ AI: { failed: 0, mature: 100 }, HUMAN: { failed: 3, mature: 300 } })

  expect(decided).toMatch(/^None of 4,000 AI-written changes failed critically: at most 0\.\d+× as often as human/)
  expect(open).toMatch(/and 3 of 300 human-written ones, so anything up to [\d.]+× would fit\.$/)
})

test('few failures among everything not known to be AI are counted without a stumble', () => {
  const words = say({ AI: { failed: 0, mature: 115 }, UNKNOWN: { failed: 1, mature: 715 }, contrast: 'rest' })

  expect(words).toMatch(/and 1 of 715 not known to be AI-written, so anything up to [\d.]+× would fit\.$/)
})

test('no AI changes: nothing is compared, and those on the way are named', () => {
  expect(say({ HUMAN })).toBe('No answer yet: none of the 7,691 changes past their 30 days is known to be AI-written.')
  expect(say({ HUMAN, AI: { failed: 0, mature: 0, pending: 12 } })).toBe(
    'No answer yet: none of the 7,691 changes past their 30 days is known to be AI-written; 12 such are still in follow-up.',
  )
})

test('no human changes: said as it is, never held against nobody', () => {
  expect(say({ AI })).toBe(
    'No answer yet: there are 3,789 AI-written changes to judge, and no human-written ones to hold them against.',
  )
})

test('nothing mature, or nothing at all', () => {
  expect(say({ AI: { failed: 0, mature: 0, pending: 1200 } })).toBe(
    'No answer yet: none of the 1,200 changes of this range is past its 30 days of follow-up.',
  )
  expect(say({})).toBe('No change was deployed in this range, so there is no answer.')
})

test('one change is one, and is not many', () => {
  const one = { failed: 0, mature: 0, pending: 1 }

  expect(say({ AI: one })).toBe('No answer yet: the one change of this range is not past its 30 days of follow-up.')
  expect(say({ AI: { failed: 1, mature: 1 } })).toBe(
    'No answer yet: there is 1 AI-written change to judge, and no human-written ones to hold it against.',
  )
  expect(say({ UNKNOWN: { failed: 0, mature: 1 }, contrast: 'rest' })).toBe(
    'No answer yet: the one change past its 30 days is not known to be AI-written.',
  )
})

test('days that are still to come have no answer, whatever is already told of them', () => {
  const query = { from: '2026-12-01', to: '2026-12-08' }

  expect(say({ query, AI: { failed: 0, mature: 0, pending: 3 } })).toBe(
    'These days are still to come, so there is no answer.',
  )
})

test('the contrast that it rests on is named when it is everything not known to be AI', () => {
  const words = say({ AI, HUMAN: { failed: 0, mature: 5 }, UNKNOWN: { failed: 90, mature: 9000 }, contrast: 'rest' })

  expect(words).toMatch(/×\u00a0\([\d.]+–[\d.]+\) as often as those not known to be AI-written\./)
})

test('a like-with-like figure on the other side of 1 turns the sentence round', () => {
  const words = say({ AI, HUMAN, adjusted: { value: 0.8, low: 0.6, high: 0.95, flips: true, verdict: 'LESS' } })

  expect(words).toContain('Compared like with like it turns round: 0.80×\u00a0(0.60–0.95).')
})

test('a like-with-like ratio without an interval is no figure', () => {
  const adjusted = { value: 0, low: null, high: null, verdict: 'UNDECIDED' as const }

  expect(say({ AI, HUMAN, adjusted })).toMatch(/Compared like with like there is no figure yet\.$/)
})

test('a decided ratio without a like-with-like figure says that there is none', () => {
  expect(say({ AI, HUMAN })).toMatch(/Compared like with like there is no figure yet\.$/)
})

test('all severities and mixed changes change the words, not only the numbers', () => {
  const words = say({ AI, HUMAN, query: { severity: 'all', mixed: 'ai' } })

  expect(words).toMatch(/^AI-written and mixed changes failed 2\.0×\u00a0\([\d.–]+\) as often/)
})
