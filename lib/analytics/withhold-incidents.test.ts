import { expect, test } from 'vitest'
import { AnalyticsQuery } from './query'
import type { CountsByOrigin } from './rate'
import { whyNoIncidents, whyNumberAlone, withheldByChanges } from './withhold-incidents'

const query = (over: object = {}) => AnalyticsQuery.parse({ from: '2026-03-02', to: '2026-04-06', ...over })
const mature = (AI: number, HUMAN: number, UNKNOWN: number): CountsByOrigin => {
  const of = (changes: number) => ({ changes, mature: changes, failed: 0 })
  return { AI: of(AI), HUMAN: of(HUMAN), MIXED: of(0), UNKNOWN: of(UNKNOWN) }
}

test('the whole organisation keeps nothing to itself', () => {
  expect(Object.values(withheldByChanges(mature(1, 1, 1), query())).filter(Boolean)).toEqual([])
  expect(whyNumberAlone(1, query())).toBeUndefined()
  expect(whyNoIncidents(mature(1, 1, 1), query())).toBeUndefined()
})

test('in a part few changes of an origin withhold its incidents, and many unknown beside few human ones too', () => {
  const why = withheldByChanges(mature(30, 29, 90), query({ service: 'ledger' }))

  expect(why.AI).toBeUndefined()
  expect(why.HUMAN).toBe('29 human changes, shown from 30')
  expect(why.UNKNOWN).toContain('it would tell those of 29 human changes')
})

test('in a part fewer than five incidents give their number alone, and none at all is no secret', () => {
  expect([0, 1, 4, 5].map((many) => whyNumberAlone(many, query({ team: 'payments' })) !== undefined)).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test('all origins together are withheld where all changes of the part are few', () => {
  const part = query({ repository: 'shop/cart' })

  expect(whyNoIncidents(mature(10, 10, 9), part)).toBe('29 changes, shown from 30')
  expect(whyNoIncidents(mature(10, 10, 10), part)).toBeUndefined()
  expect(whyNoIncidents(mature(0, 0, 0), part)).toBeUndefined()
})
