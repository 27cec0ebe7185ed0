import { expect, test } from 'vitest'
import { snoozeChoices } from './choices'

const untils = (now: string, zone: string) => snoozeChoices(now, zone).map(({ until }) => until)

test('mornings are those of the reader, and Monday is the next one', () => {
  expect(untils('2026-03-05T22:30:00.000Z', 'Asia/Kolkata')).toEqual([
    '2026-03-05T23:30:00.000Z',
    '2026-03-06T02:30:00.000Z',
    '2026-03-07T03:30:00.000Z',
    '2026-03-09T03:30:00.000Z',
  ])
  expect(untils('2026-03-09T08:00:00.000Z', 'UTC').at(-1)).toBe('2026-03-16T09:00:00.000Z')
  expect(untils('2026-03-08T08:00:00.000Z', 'UTC').at(-1)).toBe('2026-03-09T09:00:00.000Z')
})
