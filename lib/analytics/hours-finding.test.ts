import { expect, test } from 'vitest'
import { costSentence } from './hours-finding'
import type { SreHours } from './sre-hours'

const hours = (over: Partial<SreHours>) =>
  ({
    hours: 240,
    byOrigin: { AI: 96, HUMAN: 100, MIXED: 20, UNKNOWN: 24 },
    cost: { hourlyRate: 75, currency: 'EUR', all: 18_000, ai: 7200 },
    ...over,
  }) as SreHours

test('hours are said with what they cost, and at which price', () => {
  expect(costSentence(hours({}))).toBe(
    '96\u00a0h on incidents in AI-written code, about €7,200 at €75 an hour; all 240\u00a0h, about €18,000.',
  )
})

test('without a price, or without hours, no money is said', () => {
  expect(costSentence(hours({ cost: null }))).toBeNull()
  expect(costSentence(hours({ hours: null, byOrigin: null }))).toBeNull()
})
