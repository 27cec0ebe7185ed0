import { describe, expect, test } from 'vitest'
import { questionsOf, readTime } from './read-time'

const UTC = { order: null, zone: 'UTC' } as const

describe('the time that a cell names', () => {
  test.each([
    ['2026-03-04T05:06:07Z', '2026-03-04T05:06:07.000Z'],
    ['2026-03-04T05:06:07.5+02:00', '2026-03-04T03:06:07.500Z'],
    ['2026-03-04 05:06:07 -0800', '2026-03-04T13:06:07.000Z'],
    ['2026-03-04 05:06', '2026-03-04T05:06:00.000Z'],
    ['2026-03-04', '2026-03-04T00:00:00.000Z'],
    ['14/Jul/25 3:42 PM', '2025-07-14T15:42:00.000Z'],
    ['14/Jul/25 12:05 AM', '2025-07-14T00:05:00.000Z'],
    ['Mar 4, 2026 17:00', '2026-03-04T17:00:00.000Z'],
    ['31/12/2025 23:59', '2025-12-31T23:59:00.000Z'],
    ['6/21/2025 16:14', '2025-06-21T16:14:00.000Z'],
    ['04.03.2026 08:00', '2026-03-04T08:00:00.000Z'],
    ['1772600767', '2026-03-04T05:06:07.000Z'],
    ['1772600767123', '2026-03-04T05:06:07.123Z'],
  ])('%s is %s', (text, at) => {
    expect(readTime(text, UTC)).toEqual({ at })
  })

  test('is soon found to be none, however long its cell is', () => {
    const began = performance.now()
    expect(readTime(`2026-03-04 05:06${' '.repeat(300_000)}x`, UTC)).toHaveProperty('why')
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  test('reads 03/04 as it was answered, and refuses it while nobody answered', () => {
    expect(readTime('03/04/2026', { order: 'dmy', zone: 'UTC' })).toEqual({ at: '2026-04-03T00:00:00.000Z' })
    expect(readTime('03/04/2026', { order: 'mdy', zone: 'UTC' })).toEqual({ at: '2026-03-04T00:00:00.000Z' })
    expect(readTime('03/04/2026', UTC)).toEqual({ why: 'could be the day or the month first' })
  })

  test('refuses a date that contradicts the order of the others', () => {
    expect(readTime('31/12/2025', { order: 'mdy', zone: 'UTC' })).toEqual({ why: 'is no date with the month first' })
  })

  test('takes clocks for those of the zone, summer and winter, and asks for one', () => {
    const berlin = { order: null, zone: 'Europe/Berlin' } as const
    expect(readTime('2026-01-15 12:00', berlin)).toEqual({ at: '2026-01-15T11:00:00.000Z' })
    expect(readTime('2026-07-15 12:00', berlin)).toEqual({ at: '2026-07-15T10:00:00.000Z' })
    expect(readTime('2026-07-15 12:00', { order: null, zone: null })).toEqual({ why: 'has no time zone' })
  })

  test.each([
    // Clocks go from 02:00 to 03:00.
    ['America/New_York', '2026-03-08 01:59', '2026-03-08T06:59:00.000Z', undefined],
    ['America/New_York', '2026-03-08 02:30:15', '2026-03-08T07:30:15.000Z', 'skipped'],
    ['America/New_York', '2026-03-08 03:00', '2026-03-08T07:00:00.000Z', undefined],
    ['Europe/Berlin', '2026-03-29 02:30', '2026-03-29T01:30:00.000Z', 'skipped'],
    // Clocks go from 02:00 to 01:00, and in Berlin from 03:00 to 02:00.
    ['America/New_York', '2026-11-01 00:59', '2026-11-01T04:59:00.000Z', undefined],
    ['America/New_York', '2026-11-01 01:30', '2026-11-01T05:30:00.000Z', 'twice'],
    ['America/New_York', '2026-11-01 02:00', '2026-11-01T07:00:00.000Z', undefined],
    ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25T00:30:00.000Z', 'twice'],
    ['Europe/Berlin', '2026-10-25 02:30+01:00', '2026-10-25T01:30:00.000Z', undefined],
  ])('in %s %s is %s, and %s by clocks', (zone, text, at, odd) => {
    expect(readTime(text, { order: null, zone })).toEqual(odd ? { at, odd } : { at })
  })

  test.each(['soon', '2026-02-30', '32/01/2026', '2026-13-01', '2026-03-04 25:00', '13/13/2026', '14/Foo/25'])(
    '%s is none',
    (text) => {
      expect(readTime(text, UTC)).toHaveProperty('why')
    },
  )
})

describe('what a column of times must be asked', () => {
  test('asks which number is the month where no date tells', () => {
    expect(questionsOf(['03/04/2026', '01/02/2026'])).toMatchObject({
      asksOrder: true,
      proves: null,
      sample: '03/04/2026',
    })
  })

  test('learns it from a single date that tells', () => {
    expect(questionsOf(['03/04/2026', '25/04/2026'])).toMatchObject({ asksOrder: false, proves: 'dmy' })
    expect(questionsOf(['03/04/2026', '04/25/2026'])).toMatchObject({ asksOrder: false, proves: 'mdy' })
  })

  test('says so where dates contradict each other', () => {
    expect(questionsOf(['25/04/2026', '04/25/2026'])).toMatchObject({ proves: 'mixed' })
  })

  test('asks for the zone only where a time has none', () => {
    expect(questionsOf(['2026-03-04T05:06:07Z']).asksZone).toBe(false)
    expect(questionsOf(['2026-03-04T05:06:07Z', '2026-03-04 05:06']).asksZone).toBe(true)
  })
})
