import { expect, test } from 'vitest'
import { concerns } from './concerns'
import type { LiveEvent } from './live-event'

const ID = '01a21825-1459-7431-967b-55cb50d6e4af'
const incident: LiveEvent = { seq: 7, kind: 'incident', id: ID, key: 'INC-12' }
const hours: LiveEvent = { seq: 8, kind: 'work-log', id: ID, key: 'INC-12' }
const change: LiveEvent = { seq: 9, kind: 'change', id: ID, key: null }

test.each([
  [['incidents', 'INC-12'], 'now'],
  [['incidents', 'INC-12', 'comments'], 'now'],
  [['incidents', ID, 'events'], 'now'],
  [['incidents', 'INC-1'], null],
  [['incidents', 'list', {}], 'later'],
  [['triage', 'queue', {}], 'later'],
  [['triage', 'head', {}], 'now'],
  [['analytics', 'sre-hours', {}], 'later'],
  [['changes', ID], null],
  [['sources'], null],
])('what is done to an incident concerns %j: %s', (key, when) => {
  expect(concerns(incident, key)).toBe(when)
})

test('hours are read again on the page of their incident, and lists of them are old', () => {
  expect(concerns(hours, ['incidents', 'INC-12'])).toBe('now')
  expect(concerns(hours, ['work-logs', 'week', '2026-W10'])).toBe('later')
  expect(concerns({ ...hours, key: null }, ['incidents', ID])).toBeNull()
})

test('a change is read again on its own page', () => {
  expect(concerns(change, ['changes', ID, 'events'])).toBe('now')
  expect(concerns(change, ['changes', 'list', {}])).toBe('later')
})

test.each([
  [['deliveries', 'list', ''], 'now'],
  [['deliveries', 'one', ID], 'now'],
  [['deliveries', 'failures'], null],
  [['endpoints'], null],
  [['incidents', 'INC-12'], null],
  [['incidents', 'list', {}], null],
])('that deliveries came concerns %j: %s', (key, when) => {
  expect(concerns('deliveries', key)).toBe(when)
})

test('after many pages are read again and lists are old', () => {
  expect(concerns('many', ['incidents', 'INC-1'])).toBe('now')
  expect(concerns('many', ['incidents', 'list', {}])).toBe('later')
  expect(concerns('many', ['me'])).toBeNull()
})
