import { expect, test } from 'vitest'
import { instantsOf } from './range'

test('days become instants of the zone, on both sides of a clock change', () => {
  const berlin = instantsOf({ from: '2026-03-01', to: '2026-04-01' }, 'Europe/Berlin')
  const newYork = instantsOf({ from: '2026-03-01', to: '2026-04-01' }, 'America/New_York')

  expect(berlin).toEqual({ from: new Date('2026-02-28T23:00:00Z'), to: new Date('2026-03-31T22:00:00Z') })
  expect(newYork).toEqual({ from: new Date('2026-03-01T05:00:00Z'), to: new Date('2026-04-01T04:00:00Z') })
})

test('neighbouring ranges share an instant and no day', () => {
  const march = instantsOf({ from: '2026-03-01', to: '2026-04-01' }, 'America/New_York')
  const april = instantsOf({ from: '2026-04-01', to: '2026-05-01' }, 'America/New_York')

  expect(march.to).toEqual(april.from)
})
