import { describe, expect, test } from 'vitest'
import { dueAt, nextAt, owed } from './due'

const since = (iso: string) => ({ hour: 9, onSince: new Date(iso) })

describe('the hour of a digest', () => {
  test.each([
    ['2026-W12', 'Europe/Berlin', '2026-03-23T08:00:00.000Z', 'before clocks go forward'],
    ['2026-W13', 'Europe/Berlin', '2026-03-30T07:00:00.000Z', 'the morning after they did'],
    ['2026-W43', 'Europe/Berlin', '2026-10-26T08:00:00.000Z', 'the morning after they went back'],
    ['2026-W53', 'Asia/Kolkata', '2027-01-04T03:30:00.000Z', 'half an hour off, in the next year'],
    ['2026-W13', 'Pacific/Auckland', '2026-03-29T20:00:00.000Z', 'on Sunday of Greenwich'],
  ])('of %s in %s is nine as clocks there show it: %s, %s', (week, zone, at) => {
    expect(dueAt(week, 9, zone).toISOString()).toBe(at)
  })

  test('is asked for from one second to the next', () => {
    const at = (iso: string) => nextAt(9, 'Europe/Berlin', new Date(iso)).toISOString()

    expect(at('2026-03-30T06:59:59Z')).toBe('2026-03-30T07:00:00.000Z')
    expect(at('2026-03-30T07:00:00Z')).toBe('2026-04-06T07:00:00.000Z')
  })
})

describe('what is owed', () => {
  const weeks = (onSince: string, now: string) =>
    owed(since(onSince), 'Europe/Berlin', new Date(now)).map(
      ({ week, isMissed }) => `${week}${isMissed ? ' missed' : ''}`,
    )

  test('is nothing before the hour, and the week that ended from then on', () => {
    expect(weeks('2026-03-24T00:00:00Z', '2026-03-30T06:59:59Z')).toEqual([])
    expect(weeks('2026-03-24T00:00:00Z', '2026-03-30T07:00:00Z')).toEqual(['2026-W13'])
  })

  test('is sent up to a day late, and missed after it', () => {
    expect(weeks('2026-03-24T00:00:00Z', '2026-03-31T07:00:00Z')).toEqual(['2026-W13'])
    expect(weeks('2026-03-24T00:00:00Z', '2026-03-31T07:00:01Z')).toEqual(['2026-W13 missed'])
  })

  test('is nothing of before it was turned on, also on the same Monday', () => {
    expect(weeks('2026-03-30T07:00:01Z', '2026-03-30T12:00:00Z')).toEqual([])
  })

  test('is each of the weeks that were missed, four at most', () => {
    expect(weeks('2025-01-01T00:00:00Z', '2026-03-30T08:00:00Z')).toEqual([
      '2026-W10 missed',
      '2026-W11 missed',
      '2026-W12 missed',
      '2026-W13',
    ])
  })
})
