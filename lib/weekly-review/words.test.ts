import { describe, expect, test } from 'vitest'
import { aCount, aCritical, aReview, rateOfWeek } from './review-factory'
import {
  carriedFinding,
  completenessWords,
  criticalFinding,
  differenceOf,
  endWords,
  hoursWords,
  incidentsFinding,
  rateWords,
  repeatsFinding,
  unresolvedFinding,
  usualRates,
  weekTitle,
} from './words'

/** Without the blanks that do not break, which no sentence of a test can be seen to have. */
const plain = (words: string) => words.replaceAll(/[\u00a0\u202f]/g, ' ')

test('a week is titled by its number and its days', () => {
  expect(plain(weekTitle(aReview()))).toBe('Week 10, 2 Mar – 8 Mar 2026')
})

describe('a difference', () => {
  test.each([
    [{ now: 3, before: 3 }, 'as many as the week before and inside the usual range of 0 to 7'],
    [{ now: 5, before: 3 }, '2 more than the week before and inside the usual range of 0 to 7'],
    [{ now: 1, before: 3 }, '2 fewer than the week before and inside the usual range of 0 to 7'],
    [
      { now: 9, before: 3, isChange: true },
      '6 more than the week before and outside the usual range of 0 to 7: a change',
    ],
    [
      { now: 9, before: 3, limits: null, isChange: null },
      '6 more than the week before, with too few weeks before it to judge by',
    ],
  ])('of %o is told: %s', (over, words) => {
    expect(differenceOf(aCount(over))).toBe(words)
  })

  test('is called a change outside the limits alone, however large it is', () => {
    expect(differenceOf(aCount({ now: 900, isChange: false }))).not.toContain('a change')
  })
})

describe('a rate', () => {
  test('has its counts and its interval', () => {
    expect(plain(rateWords(rateOfWeek()))).toBe('4 of 40, 10 % (4.0–23)')
  })

  test.each([
    [{ failed: null, rate: null, low: null, high: null, why: 'fewer than 30 changes' }, 'fewer than 30 changes'],
    [{ failed: 0, rate: null, mature: 0 }, 'no rate'],
  ])('that is none says why, and is no 0: %o', (now, words) => {
    expect(rateWords(rateOfWeek(now))).toBe(words)
  })

  test('that is withheld has no usual range either', () => {
    expect(usualRates(rateOfWeek({ failed: null }, { limits: null }))).toBe('withheld')
    expect(usualRates(rateOfWeek({}, { limits: null }))).toBe('too few to judge by')
  })
})

describe('hours', () => {
  const hours = { hours: 12, rosteredHours: 200, share: 0.06, loggedBy: 5, sres: 9 }

  test('have their share and how many logged them', () => {
    expect(plain(hoursWords(hours))).toBe('12 h, 6 % of the rostered week, logged by 5 of 9')
    expect(plain(hoursWords({ ...hours, share: null, sres: null, loggedBy: 1 }))).toBe('12 h, logged by 1 person')
  })

  test('that nobody logged, or that are withheld, are no 0', () => {
    const none = { hours: null, rosteredHours: 200, share: null, loggedBy: null, sres: 9 }

    expect(hoursWords(none)).toBe('nobody logged hours')
    expect(hoursWords({ ...none, why: 'fewer than 5 people logged' })).toBe('fewer than 5 people logged')
  })
})

describe('a week without incidents', () => {
  const none = { incidents: aCount({ now: 0 }), critical: aCount({ now: 0 }) }
  const finding = (completeness: object) => incidentsFinding(aReview({ figures: none, completeness }))

  test('is quiet only where every source was heard of', () => {
    expect(finding({ isComplete: true })).toMatch(/^A quiet week/)
    expect(finding({ isComplete: false })).toBe('No incident began, but not every source was heard of.')
    expect(finding({ isComplete: false, isRecorded: false })).toBe('Nothing is known of this week.')
  })

  test('from before anything was recorded is not told to have nothing unresolved, nor that nothing came again', () => {
    const of = (isRecorded: boolean) => ({
      ...aReview({ figures: none, completeness: { isRecorded } }),
      ...{ unresolved: [], services: [], modes: [] },
    })

    expect(unresolvedFinding(of(true))).toBe('Nothing is unresolved.')
    expect(repeatsFinding(of(true))).toBe('Nothing came again.')
    expect(unresolvedFinding(of(false))).toBe('Nothing is known of this week.')
    expect(repeatsFinding(of(false))).toBe('Nothing is known of this week.')
  })
})

test('that none of the incidents was critical is said', () => {
  const review = aReview({ figures: { critical: aCount({ now: 0 }) } })

  expect(incidentsFinding(review)).toMatch(/ None was critical\.$/)
  expect(criticalFinding(review)).toBe('No critical incident began in this week.')
})

describe('whether data is complete', () => {
  const words = (completeness: object) => plain(completenessWords(aReview({ completeness }).completeness))

  test.each([
    [{}, 'Data complete: all 2 sources were heard of since.'],
    [
      { sources: 1, waiting: 1 },
      'Data complete: the one source was heard of since. 1 reference still waits for its records.',
    ],
    [{ sources: 0, isComplete: false }, 'No source sends here, so a quiet week cannot be told from an unheard one.'],
    [
      { isRecorded: false, isComplete: false, firstDay: null },
      'There is no record yet, so nothing is known of this week.',
    ],
    [
      { isComplete: false, silent: [{ source: 'pager', lastReceivedAt: '2026-03-05T00:00:00.000Z' }] },
      'Data may be missing: pager was not heard of since.',
    ],
  ])('%o is told: %s', (completeness, told) => {
    expect(words(completeness)).toBe(told)
  })
})

test('what the last review left open is counted, and where there is none that is said', () => {
  const carried = { from: '2026-W09', followUps: [], decisions: [] }

  expect(carriedFinding(aReview())).toMatch(/^No review before this one is frozen/)
  expect(carriedFinding(aReview({ carried }))).toBe('Nothing is still open from week 9.')
})

test('how an incident ended is told as far as anybody said', () => {
  const lasted = (minutes: number) => `${minutes} min`

  expect(endWords(aCritical(), lasted)).toBe('60 min to mitigate')
  expect(endWords(aCritical({ mitigatedAt: null, resolvedAt: '2026-03-03T11:00:00Z' }), lasted)).toBe(
    '120 min to resolve',
  )
  expect(endWords(aCritical({ mitigatedAt: null }), lasted)).toBe('not over')
})
