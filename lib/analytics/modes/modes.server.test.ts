import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { IncidentsQuery } from '@/lib/incidents/list-query'
import { listIncidents } from '@/lib/incidents/list.server'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { AnalyticsQuery } from '../query'
import { readModes } from './modes.server'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: 'modes', receivedAt: new Date() }
const AS_OF = new Date('2026-06-30T12:00:00Z')
const RANGE = { from: '2026-03-02', to: '2026-04-06' }

const ask = (over: Record<string, string> = {}) => readModes(AnalyticsQuery.parse({ ...RANGE, ...over }), actor, AS_OF)
const times = <T>(many: number, make: () => T) => Array.from({ length: many }, make)
const aiChange = () => aChange({ origin: 'AI', team: 'payments', deployedAt: '2026-03-09T10:00:00Z' })

beforeAll(async () => {
  const inAi = { origin: 'AI', team: 'payments' } as const
  await ingestIncidents(
    [
      ...times(3, () => anIncident({ ...inAi, mode: 'CONCURRENCY', silent: true })),
      anIncident({ ...inAi, mode: 'CONCURRENCY', silent: false, severity: 'SEV3' }),
      anIncident({ ...inAi, mode: 'CONCURRENCY', severity: null, visibility: 'TEAM' }),
      ...times(2, () => anIncident({ ...inAi, mode: 'SCHEMA_DRIFT', severity: 'SEV4' })),
      anIncident({ ...inAi, severity: 'SEV2', silent: false }),
      anIncident({ ...inAi, mode: 'CAPACITY', externalId: 'twice' }),
      anIncident({ ...inAi, mode: 'CAPACITY', externalId: 'nothing-wrong' }),
      anIncident({ ...inAi, mode: 'CAPACITY', startedAt: '2026-04-06T00:00:00Z' }),
      anIncident({ origin: 'HUMAN', team: 'payments', mode: 'CONCURRENCY', silent: true, source: 'git' }),
    ],
    sender,
  )
  await ingestChanges(
    [
      ...times(30, aiChange),
      // Too young to be mature at the end of June.
      aChange({ origin: 'AI', team: 'payments', mergedAt: '2026-04-05T10:00:00Z' }),
    ],
    sender,
  )
  const first = await db().incident.findFirstOrThrow({ where: { mode: 'CONCURRENCY' } })
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

test('every incident that counts is in one cell, whatever its severity, and one of no mode in a cell of its own', async () => {
  const { cells } = await ask()

  expect(cells).toEqual([
    { mode: 'SCHEMA_DRIFT', origin: 'AI', incidents: 2, silent: null, silenceSaid: 0, critical: 0 },
    { mode: 'CONCURRENCY', origin: 'AI', incidents: 5, silent: 3, silenceSaid: 4, critical: 3 },
    { mode: 'CONCURRENCY', origin: 'HUMAN', incidents: 1, silent: 1, silenceSaid: 1, critical: 1 },
    { mode: null, origin: 'AI', incidents: 1, silent: 0, silenceSaid: 1, critical: 1 },
  ])
  expect(await ask({ severity: 'all' })).toMatchObject({ cells })
})

test('beside the cells stand all incidents of the origin and its mature changes', async () => {
  const { origins } = await ask({ followUp: '90' })

  expect(origins.AI).toEqual({ mature: 30, incidents: 8, silent: 3, silenceSaid: 5, critical: 4 })
  expect(origins.HUMAN).toEqual({ mature: 0, incidents: 1, silent: 1, silenceSaid: 1, critical: 1 })
  expect(origins.MIXED).toEqual({ mature: 0, incidents: 0, silent: null, silenceSaid: 0, critical: 0 })
  expect((await ask()).origins.AI.mature).toBe(31)
})

test('a cell and the rows behind it have the same count', async () => {
  const { cells } = await ask()

  for (const { mode, origin, incidents, silent } of cells) {
    const rows = { ...RANGE, mode: mode ?? 'NOT_SAID', origin, limit: 200 }
    expect((await listIncidents(IncidentsQuery.parse(rows), actor)).items).toHaveLength(incidents)
    const silently = await listIncidents(IncidentsQuery.parse({ ...rows, silent: 'yes' }), actor)
    expect(silently.items).toHaveLength(silent ?? 0)
  }
})

test('in a part of the organisation few incidents of an origin give their number and are in no cell', async () => {
  const { cells, origins } = await ask({ team: 'payments' })

  expect(origins.HUMAN).toEqual({
    mature: 0,
    incidents: 1,
    silent: null,
    silenceSaid: null,
    critical: null,
    why: 'withheld: of 1 incident the number alone, more from 5',
  })
  expect(cells.filter(({ origin }) => origin === 'HUMAN')).toEqual([])
  expect(cells.filter(({ origin }) => origin === 'AI')).toHaveLength(3)
})

test('beside few changes of an origin its incidents are not even counted', async () => {
  await ingestChanges([aChange({ origin: 'HUMAN', team: 'payments', deployedAt: '2026-03-09T10:00:00Z' })], sender)

  const { origins } = await ask({ team: 'payments' })

  expect(origins.HUMAN).toMatchObject({ mature: 1, incidents: null, why: '1 human change, shown from 30' })
  expect((await ask()).origins.HUMAN).toMatchObject({ mature: 1, incidents: 1 })
})
