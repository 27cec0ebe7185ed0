import { expect, test } from 'vitest'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { movingTo, statusChoices } from './status-choices'

const NOW = '2026-03-05T15:00:00.000Z'
const is = (over: Partial<IncidentDetail>) =>
  ({
    status: 'OPEN',
    acknowledgedAt: null,
    mitigatedAt: null,
    resolvedAt: null,
    timeZone: 'UTC',
    ...over,
  }) as IncidentDetail

test('each step says which time it sets, and what is not possible says why', () => {
  const choices = statusChoices(is({ acknowledgedAt: '2026-03-05T14:15:00.000Z' }), NOW)

  expect(choices.map(({ label, hint }) => [label, hint])).toEqual([
    ['Open', undefined],
    ['Acknowledged', 'acknowledged stays 14:15'],
    ['Mitigated', 'mitigated is set to now'],
    ['Resolved', 'resolved is set to now'],
    ['Reviewed', 'once it is resolved'],
  ])
  expect(choices.at(-1)?.disabled).toBe(true)
})

test('to open it again takes the times back that it had reached, and says so', () => {
  const resolved = is({ status: 'RESOLVED', mitigatedAt: NOW, resolvedAt: NOW })

  expect(statusChoices(resolved, NOW).at(-1)).toMatchObject({
    label: 'Open again',
    hint: 'takes back when it was mitigated and resolved',
  })
  expect(movingTo('OPEN', resolved, NOW)).toEqual({
    status: { value: 'OPEN' },
    mitigatedAt: { value: null },
    resolvedAt: { value: null },
  })
  expect(statusChoices(resolved, NOW).map(({ value }) => value)).toEqual(['RESOLVED', 'REVIEWED', 'OPEN'])
})
