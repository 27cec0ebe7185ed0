import { expect, test } from 'vitest'
import type { AnalyticsQuery } from './query'
import { incidentsHref, rowsHref } from './rows'

const query: AnalyticsQuery = {
  from: '2025-11-24',
  to: '2026-11-23',
  followUp: '30',
  severity: 'all',
  certainty: 'confirmed',
  mixed: 'separate',
  contrast: 'auto',
}

test('a figure opens its rows under the question it was asked with, without what is the default anyway', () => {
  const href = rowsHref('/changes', query, { origin: 'AI', outcome: 'failed' })

  expect(href).toBe('/changes?from=2025-11-24&to=2026-11-23&severity=all&origin=AI&outcome=failed')
})

test('a block narrows the days, a team row the team', () => {
  const href = rowsHref('/hours', query, { from: '2026-01-05', to: '2026-02-02', team: 'payments' })

  expect(href).toBe('/hours?from=2026-01-05&to=2026-02-02&severity=all&role=sre&team=payments')
})

test('incidents open at the severity asked for, which their list does not take for granted', () => {
  const all = incidentsHref(query, { mode: 'CAPACITY', silent: 'yes' })
  const critical = incidentsHref({ ...query, severity: 'critical' }, { origin: 'AI' })

  const ungraded = incidentsHref(query, { severity: 'NONE' })

  expect(ungraded).toBe('/incidents?from=2025-11-24&to=2026-11-23&severity=NONE')
  expect(all).toBe('/incidents?from=2025-11-24&to=2026-11-23&mode=CAPACITY&silent=yes')
  expect(critical).toBe('/incidents?from=2025-11-24&to=2026-11-23&origin=AI&severity=critical')
})
