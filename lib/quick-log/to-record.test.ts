import { expect, test } from 'vitest'
import { IncidentItem } from '@/lib/incidents/incident'
import { WorkLogItem } from '@/lib/work/work-log'
import type { HoursEntry, IncidentEntry } from './entry'
import { withHandles } from './handles'
import { readLine } from './read-line'
import { toIncident, toWorkLog, whatIsMissing } from './to-record'

const now = new Date('2026-11-26T16:00:00Z')
const reading = { now, zone: 'UTC', people: [] }

test('what is not said is left out, and what has no time began now', () => {
  const entry = readLine('Checkout 500s', reading) as IncidentEntry

  const record = toIncident(entry, 'draft', ' ', now)

  expect(record).toEqual({
    source: 'aftermerge',
    externalId: 'draft',
    title: 'Checkout 500s',
    startedAt: '2026-11-26T16:00:00.000Z',
  })
  expect(IncidentItem.safeParse(record).success).toBe(true)
})

test('hours without a time ended now', () => {
  const entry = readLine('45m triage INC-12 logs', reading) as HoursEntry & { minutes: number }

  const record = toWorkLog(entry, 'draft', 'ana@example.com', now)

  expect(record).toMatchObject({ minutes: 45, startedAt: '2026-11-26T15:15:00.000Z', incident: 'INC-12', note: 'logs' })
  expect(WorkLogItem.safeParse(record).success).toBe(true)
})

test('a title is all that an incident wants, and a duration all that hours do', () => {
  expect(whatIsMissing(readLine('#checkout !1', reading))).toMatch(/what happened/)
  expect(whatIsMissing(readLine('x', reading))).toBeNull()
  expect(whatIsMissing(readLine('triage', reading, 'hours'))).toMatch(/how long/)
  expect(whatIsMissing(readLine('45m', reading))).toBeNull()
})

test('nobody shares a handle, and it can be typed', () => {
  const names = ['Ana Lund', 'Ana Berg', 'Ana Lund', 'Zoë', '…']
  const handles = withHandles(names.map((name, at) => ({ id: String(at), name }))).map(({ handle }) => handle)
  expect(handles).toEqual(['ana', 'ana.berg', 'ana.lund', 'zoe', 'somebody'])
})
