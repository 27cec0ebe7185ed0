import { expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { createEndpoint } from '@/lib/endpoints/create-endpoint.server'
import { listEndpoints } from '@/lib/endpoints/list-endpoints.server'
import { aChange } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { freshness } from './freshness'
import { listSources } from './list.server'
import { gapsOfSources } from './usual-gaps.server'

freshDatabase()

const system = systemActor('test')
const MINUTE = 60_000
const GAP = 10 * MINUTE
const BEGIN = Date.UTC(2026, 2, 2, 6)
const at = (pauses: number) => new Date(BEGIN + pauses * GAP)

test('a source that stops is noticed within three of its own pauses, and not before two', async () => {
  for (let n = 0; n < 12; n += 1) {
    const sender = { actor: system, requestId: crypto.randomUUID(), receivedAt: at(n) }
    const merged = { mergedAt: '2026-03-01T08:00:00Z', openedAt: null, deployedAt: null }
    await ingestChanges([aChange({ source: 'steady', externalId: `s${n}`, ...merged })], sender)
  }
  const silentAt = async (pauses: number) => freshness(await listSources(system, at(11 + pauses))).wanting

  expect(await silentAt(1)).toBe(false)
  expect(await silentAt(2)).toBe(false)
  expect(await silentAt(3)).toBe(true)
})

test('a history that was brought at once has no pause that is usual', async () => {
  await keepMoments(
    'backfill',
    Array.from({ length: 200 }, (_, n) => BEGIN + n * 1_000),
  )

  expect((await gapsOfSources(at(20))).get('backfill')).toBeUndefined()
})

test('nights and weekends are usual for one of office hours, and one long outage is not', async () => {
  const day = 86_400_000
  const monday = Date.UTC(2026, 3, 6, 9)
  const moments = Array.from({ length: 26 }, (_, n) => n)
    .filter((n) => n % 7 < 5)
    .flatMap((n) => Array.from({ length: 17 }, (_, half) => monday + n * day + half * 30 * MINUTE))
  await keepMoments('office', moments)
  const gap = (await gapsOfSources(new Date(monday + 26 * day))).get('office')!

  // From Friday at five to Monday at nine.
  expect(gap).toBe(64 * 60 * MINUTE)

  const twentyDays = Array.from({ length: 20 * 24 * 2 }, (_, half) => monday + half * 30 * MINUTE)
  const isOut = (ms: number) => ms >= monday + 7 * day && ms < monday + 8 * day
  await keepMoments(
    'steady-but-once',
    twentyDays.filter((ms) => !isOut(ms)),
  )
  expect((await gapsOfSources(new Date(monday + 20 * day))).get('steady-but-once')).toBe(30 * MINUTE)
})

/** Versions that came at these moments, whatever they said. */
async function keepMoments(source: string, moments: number[]) {
  await db().rawEvent.createMany({
    data: moments.map((ms) => ({
      kind: 'CHANGE' as const,
      source,
      externalId: String(ms),
      eventAt: new Date(ms),
      receivedAt: new Date(ms),
      contentHash: new Uint8Array(32),
      payload: {},
      outcome: 'CREATED' as const,
      requestId: 'test',
    })),
  })
}

test('a webhook that stops is noticed within three of its own pauses, and says so of itself', async () => {
  const { id } = await createEndpoint({ vendor: 'github', name: 'Steady' }, system, crypto.randomUUID())
  for (let n = 0; n < 12; n += 1)
    await db().delivery.create({
      data: {
        id: crypto.randomUUID(),
        endpointId: id,
        deliveryId: `d${n}`,
        event: 'ping',
        headers: {},
        body: new Uint8Array(1),
        bodyHash: new Uint8Array(32),
        receivedAt: at(n),
        requestId: 'test',
        status: 'IGNORED',
        processedAt: new Date(at(n).getTime() + 40),
      },
    })
  const itemAt = async (pauses: number) => (await listEndpoints(system, at(11 + pauses))).items[0]!

  expect(await itemAt(2)).toMatchObject({ state: 'ARRIVING', usualGapMs: GAP, lagMs: 40, failedInDay: 0 })
  expect(await itemAt(3)).toMatchObject({ state: 'SILENT' })
  const { hours } = await itemAt(1)
  expect(hours.reduce((sum, each) => sum + each, 0)).toBe(12)
  expect(hours.at(-1)).toBe(5)
})
