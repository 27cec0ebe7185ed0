import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { IncidentsQuery } from '@/lib/incidents/list-query'
import { listIncidents } from '@/lib/incidents/list.server'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { AnalyticsQuery } from '../query'
import { readRegister } from './register.server'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: 'register', receivedAt: new Date() }
const AS_OF = new Date('2026-06-30T12:00:00Z')

const ask = (over: Record<string, string> = {}) =>
  readRegister(AnalyticsQuery.parse({ from: '2026-06-01', to: '2026-07-06', ...over }), actor, AS_OF)
const impactOf = async (name: string, over: Record<string, string> = {}) =>
  (await ask(over)).impacts.find(({ impact }) => impact === name)
const NONE = { AI: 0, HUMAN: 0, MIXED: 0, UNKNOWN: 0 }

test('where nothing at all is recorded, that there was no such problem is not known', async () => {
  const { impacts, recorded, unsaid } = await ask()

  expect(impacts.map((row) => row.impact)).toEqual(['SECURITY', 'INTEGRATION', 'COMPLIANCE', 'DATA_INTEGRITY'])
  for (const row of impacts)
    expect(row).toMatchObject({ incidents: null, byOrigin: null, first: null, why: 'no incidents in these days' })
  expect([recorded, unsaid]).toEqual([0, 0])
})

describe('in New York', () => {
  beforeAll(async () => {
    await db().organisation.updateMany({ data: { timeZone: 'America/New_York' } })
    const at = (startedAt: string) => ({ startedAt, team: 'payments' })
    await ingestIncidents(
      [
        anIncident({ ...at('2025-12-31T04:59:59Z'), impact: 'SECURITY' }),
        anIncident({ ...at('2025-12-31T05:00:00Z'), impact: 'SECURITY', origin: 'AI', severity: 'SEV4' }),
        anIncident({ ...at('2026-03-08T07:30:00Z'), impact: 'SECURITY', origin: 'HUMAN', visibility: 'TEAM' }),
        anIncident({ ...at('2026-06-30T11:00:00Z'), impact: 'SECURITY', severity: null }),
        anIncident({ ...at('2026-05-01T11:00:00Z'), impact: 'SECURITY', externalId: 'twice' }),
        anIncident({ ...at('2026-05-01T11:00:00Z'), impact: 'COMPLIANCE', externalId: 'nothing-wrong' }),
        anIncident({ ...at('2026-05-01T11:00:00Z'), impact: 'AVAILABILITY' }),
        anIncident({ ...at('2026-05-02T11:00:00Z') }),
        anIncident({ startedAt: '2026-05-03T11:00:00Z', impact: 'DATA_INTEGRITY', origin: 'MIXED', team: 'search' }),
      ],
      sender,
    )
    const first = await db().incident.findFirstOrThrow({ where: { impact: 'SECURITY', origin: 'AI' } })
    const aside = { setAsideBy: 'Ana', setAsideAt: new Date() }
    await db().incident.updateMany({
      where: { externalId: 'twice' },
      data: { setAside: 'DUPLICATE', duplicateOfId: first.id, ...aside },
    })
    await db().incident.updateMany({
      where: { externalId: 'nothing-wrong' },
      data: { setAside: 'NOT_AN_INCIDENT', ...aside },
    })
  })

  test('it looks at the 182 days up to the end of the range, or up to today, of the reporting zone', async () => {
    expect(await ask()).toMatchObject({ from: '2025-12-31', to: '2026-07-01' })
    expect(await ask({ to: '2026-06-08' })).toMatchObject({ from: '2025-12-08', to: '2026-06-08' })
  })

  test('incidents of every severity count, also private ones, and none that was set aside', async () => {
    const { impacts, recorded, unsaid } = await ask()

    expect(impacts).toEqual([
      {
        impact: 'SECURITY',
        incidents: 3,
        byOrigin: { AI: 1, HUMAN: 1, MIXED: 0, UNKNOWN: 1 },
        first: '2025-12-31T05:00:00.000Z',
        last: '2026-06-30T11:00:00.000Z',
      },
      { impact: 'INTEGRATION', incidents: 0, byOrigin: NONE, first: null, last: null },
      { impact: 'COMPLIANCE', incidents: 0, byOrigin: NONE, first: null, last: null },
      {
        impact: 'DATA_INTEGRITY',
        incidents: 1,
        byOrigin: { ...NONE, MIXED: 1 },
        first: '2026-05-03T11:00:00.000Z',
        last: '2026-05-03T11:00:00.000Z',
      },
    ])
    expect([recorded, unsaid]).toEqual([6, 1])
  })

  test('a row and the incidents behind it have the same count', async () => {
    const { impacts, from, to } = await ask()

    for (const { impact, incidents } of impacts) {
      const { items } = await listIncidents(IncidentsQuery.parse({ from, to, impact }), actor)
      expect(items).toHaveLength(incidents!)
    }
  })

  test('in a part of the organisation few give their number, and not when or in whose code', async () => {
    expect(await impactOf('SECURITY', { team: 'payments' })).toEqual({
      impact: 'SECURITY',
      incidents: 3,
      byOrigin: null,
      first: null,
      last: null,
      why: 'withheld: of 3 incidents the number alone, more from 5',
    })
    expect(await impactOf('COMPLIANCE', { team: 'payments' })).toMatchObject({ incidents: 0, byOrigin: NONE })
    expect(await impactOf('SECURITY', { team: 'unheard-of' })).toMatchObject({ incidents: null })
  })

  test('of a part with few changes nothing is told', async () => {
    await ingestChanges([aChange({ origin: 'AI', team: 'payments', deployedAt: '2026-03-09T10:00:00Z' })], sender)

    const { impacts, recorded, unsaid } = await ask({ team: 'payments' })

    for (const row of impacts) expect(row).toMatchObject({ incidents: null, why: '1 change, shown from 30' })
    expect([recorded, unsaid]).toEqual([null, null])
  })
})
