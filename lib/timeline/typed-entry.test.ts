import { expect, test } from 'vitest'
import { typedEntry } from './typed-entry'

const ZONE = 'Europe/Berlin'
const at = (typed: string, startedAt = '2026-03-05T13:00:00Z') => typedEntry(typed, startedAt, ZONE)

test('a clock and words are a time by the clocks of the zone and words', () => {
  expect(at('14:05 rolled back')).toEqual({ at: '2026-03-05T13:05:00.000Z', text: 'rolled back' })
  expect(at('9.30   Deployed: 2 of 3')).toEqual({ at: '2026-03-05T08:30:00.000Z', text: 'Deployed: 2 of 3' })
  expect(at('2026-03-07 09:00 Report sent')).toEqual({ at: '2026-03-07T08:00:00.000Z', text: 'Report sent' })
  expect(at('14:05')).toEqual({ at: '2026-03-05T13:05:00.000Z', text: '' })
})

test('a clock without a day is the nearest after the start, or shortly before it', () => {
  expect(at('00:10 rolled back', '2026-03-05T22:50:00Z')?.at).toBe('2026-03-05T23:10:00.000Z')
  expect(at('23:50 deployed', '2026-03-05T23:10:00Z')?.at).toBe('2026-03-05T22:50:00.000Z')
  expect(at('13:30 deployed')?.at).toBe('2026-03-05T12:30:00.000Z')
})

test('what begins with no time that exists is none', () => {
  for (const typed of ['', 'rolled back', 'at 14:05', '25:00 x', '14:61 x', '2026-02-30 10:00 x'])
    expect(at(typed), typed).toBeNull()
})
