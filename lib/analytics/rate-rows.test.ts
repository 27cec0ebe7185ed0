import { expect, test } from 'vitest'
import { failureRateOf } from './failure-rate-factory'
import { rateRows, ratesFinding, rateTicks } from './rate-rows'

const story = {
  AI: { failed: 20, mature: 1000 },
  HUMAN: { failed: 1, mature: 10 },
  UNKNOWN: { failed: 9, mature: 990 },
}

test('the finding names the two groups that the verdict compares, with their own rates', () => {
  const human = failureRateOf(story)
  const rest = failureRateOf({ ...story, contrast: 'rest' })

  expect(ratesFinding(human)).toBe(
    '2.0\u00a0% of AI-written changes failed critically, and 10\u00a0% of human-written ones.',
  )
  expect(ratesFinding(rest)).toBe(
    '2.0\u00a0% of AI-written changes failed critically, and 1.0\u00a0% of those not known to be AI-written.',
  )
  expect(ratesFinding({ ...human, query: { ...human.query, mixed: 'ai' } })).toContain(
    'of AI-written and mixed changes',
  )
})

test('a group without a mature change has no rate in the finding either', () => {
  const alone = failureRateOf({ AI: story.AI })

  expect(ratesFinding(alone)).toBe(
    '2.0\u00a0% of AI-written changes failed critically; of human-written ones none can be judged yet.',
  )
  expect(ratesFinding(failureRateOf({}))).toBe('No change is past its follow-up, so there is no rate.')
  expect(ratesFinding(failureRateOf({ UNKNOWN: story.UNKNOWN }))).toBe(
    'Of neither AI-written changes nor human-written ones can any be judged yet.',
  )
})

test('the axis says its unit on the last step alone', () => {
  const labels = rateTicks(rateRows(failureRateOf(story))).map(({ label }) => label)

  expect(labels.filter((label) => label.includes('%'))).toEqual([labels.at(-1)])
})
