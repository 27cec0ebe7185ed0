import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { settleLeftovers } from './settle.server'

freshDatabase()

const actor = systemActor('test')
const sender = { actor, requestId: 'test', receivedAt: new Date() }

beforeEach(() => db().unsettled.deleteMany())

/** A change and an incident that names it, on file as a process leaves them that is killed between its transactions. */
async function leftBehind(since: Date): Promise<{ changeId: string; incidentId: string }> {
  const change = aChange({ origin: 'AI', service: 'checkout' })
  const cause = { change: { source: change.source, externalId: change.externalId }, certainty: 'CONFIRMED' as const }
  const incidentId = (await ingestIncidents([anIncident({ causes: [cause] })], sender)).results[0]!.id!
  const changeId = (await ingestChanges([change], sender)).results[0]!.id!

  await db().cause.deleteMany({ where: { incidentId } })
  await db().incident.update({ where: { id: incidentId }, data: { origin: 'UNKNOWN' } })
  await db().change.update({ where: { id: changeId }, data: { deployedAt: null, deployedBasis: null } })
  const { source, externalId } = change
  const named = { incidentId, target: 'CHANGE' as const, source, externalId, certainty: 'CONFIRMED' as const }
  await db().pendingReference.create({ data: named })
  await db().unsettled.create({ data: { id: crypto.randomUUID(), kind: 'CHANGE', ids: [changeId], since } })
  return { changeId, incidentId }
}

test('what a killed process left behind is linked, dated and done with', async () => {
  const { changeId, incidentId } = await leftBehind(new Date())

  const settled = await settleLeftovers()

  expect(settled).toBe(1)
  expect(await db().unsettled.count()).toBe(0)
  expect(await db().cause.findMany({ where: { incidentId } })).toMatchObject([{ changeId, certainty: 'CONFIRMED' }])
  expect(await db().incident.findUnique({ where: { id: incidentId } })).toMatchObject({ origin: 'AI' })
  expect(await db().change.findUnique({ where: { id: changeId } })).toMatchObject({ deployedBasis: 'MERGE' })
})

test('what is younger than asked for is left to the request that brought it', async () => {
  await leftBehind(new Date(Date.now() - 20_000))
  await leftBehind(new Date(Date.now() - 40_000))

  const settled = await settleLeftovers(30)

  expect(settled).toBe(1)
  expect(await db().unsettled.count()).toBe(1)
})
