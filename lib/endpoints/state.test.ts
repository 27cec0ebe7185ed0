import { expect, test } from 'vitest'
import { stateOf } from './state'

const NOW = '2026-03-02T12:00:00.000Z'
const told = {
  disabledAt: null,
  lastDeliveryAt: '2026-03-02T11:55:00.000Z',
  lastStatus: 'TAKEN',
  usualGapMs: 600_000,
  refused: [],
} as const

test.each([
  ['ARRIVING', {}],
  ['WAITING', { lastDeliveryAt: null, lastStatus: null, usualGapMs: null }],
  ['FAILING', { lastStatus: 'FAILED' as const }],
  ['SILENT', { lastDeliveryAt: '2026-03-02T11:35:00.000Z' }],
  ['ARRIVING', { lastDeliveryAt: '2026-02-02T11:35:00.000Z', usualGapMs: null }],
  ['REFUSING', { refused: [{ lastAt: '2026-03-02T11:56:00.000Z' }] }],
  ['ARRIVING', { refused: [{ lastAt: '2026-03-02T11:54:00.000Z' }] }],
  ['REFUSING', { lastDeliveryAt: null, refused: [{ lastAt: '2026-03-02T11:54:00.000Z' }] }],
  ['ENDED', { disabledAt: NOW, refused: [{ lastAt: NOW }] }],
])('it is %s where %j', (state, over) => {
  expect(stateOf({ ...told, ...over }, NOW)).toBe(state)
})
