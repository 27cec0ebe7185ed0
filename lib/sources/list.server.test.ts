import { expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { listSources } from './list.server'

freshDatabase()

const system = systemActor('test')
const by = (hour: number) => ({ actor: system, requestId: 'r', receivedAt: new Date(Date.UTC(2026, 2, 2, hour)) })

test('a source is named once, with when it was last heard of, whatever it sent', async () => {
  await ingestIncidents([anIncident({ source: 'pager', externalId: 'p1' })], by(8))
  await ingestChanges([aChange({ source: 'git', externalId: 'g1' })], by(9))
  await ingestChanges([aChange({ source: 'pager', externalId: 'p2' })], by(11))
  await ingestIncidents([anIncident({ source: 'pager', externalId: 'p1' })], by(12))

  const { items } = await listSources(system, new Date(Date.UTC(2026, 2, 2, 13)))
  expect(items.map(({ source, lastReceivedAt }) => [source, lastReceivedAt])).toEqual([
    ['git', '2026-03-02T09:00:00.000Z'],
    ['pager', '2026-03-02T11:00:00.000Z'],
  ])
})

test('one of which no record is left, because its import was undone, sends nothing here', async () => {
  await db().change.deleteMany({ where: { source: 'git' } })

  expect((await listSources(system)).items.map(({ source }) => source)).toEqual(['pager'])
})
