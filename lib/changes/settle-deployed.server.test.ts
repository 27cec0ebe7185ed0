import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { aChange, aDeployment } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import type { Sender } from '@/lib/ingest/record-kind.server'

freshDatabase()

const actor = systemActor('test')
let sender: Sender

beforeEach(() => {
  sender = { actor, requestId: crypto.randomUUID(), receivedAt: new Date() }
})

describe('when a change went live', () => {
  const deployed = (externalId: string) =>
    db().change.findFirstOrThrow({ where: { externalId }, select: { deployedAt: true, deployedBasis: true } })

  test('with the first successful production deployment that lists it, whichever comes first', async () => {
    const change = aChange({ service: 'listed' })
    const changes = [{ source: change.source, externalId: change.externalId }]
    const on = (finishedAt: string, result: 'SUCCESS' | 'FAILURE' = 'SUCCESS') =>
      aDeployment({ service: 'listed', finishedAt, result, changes })

    await ingestDeployments([on('2026-03-09T09:00:00Z')], sender)
    await ingestChanges([change], sender)
    await ingestDeployments([on('2026-03-05T09:00:00Z'), on('2026-03-04T09:00:00Z', 'FAILURE')], sender)

    expect(await deployed(change.externalId)).toEqual({
      deployedAt: new Date('2026-03-05T09:00:00Z'),
      deployedBasis: 'DEPLOYMENT',
    })
  })

  test('between deployments that list nothing, with the next one of its service', async () => {
    const change = aChange({ service: 'unlisted', mergedAt: '2026-03-10T10:00:00Z' })
    const on = (finishedAt: string) => aDeployment({ service: 'unlisted', finishedAt })

    await ingestDeployments([on('2026-03-09T09:00:00Z'), on('2026-03-12T09:00:00Z')], sender)
    await ingestChanges([change], sender)
    await ingestDeployments([on('2026-03-11T09:00:00Z')], sender)

    expect(await deployed(change.externalId)).toEqual({
      deployedAt: new Date('2026-03-11T09:00:00Z'),
      deployedBasis: 'MERGE_ORDER',
    })
  })

  test('a service with deployments leaves a change not yet carried undeployed, however late the news comes', async () => {
    const change = aChange({ service: 'waiting', mergedAt: '2026-03-10T10:00:00Z' })
    await ingestChanges([change], sender)
    const before = await deployed(change.externalId)

    await ingestDeployments([aDeployment({ service: 'waiting', finishedAt: '2026-03-09T09:00:00Z' })], sender)

    expect(before.deployedBasis).toBe('MERGE')
    expect(await deployed(change.externalId)).toEqual({ deployedAt: null, deployedBasis: null })
  })

  test('an older commit deployed again carries nothing that was merged after it', async () => {
    const old = aChange({ service: 'rolled', mergedAt: '2026-03-08T10:00:00Z', sha: 'aaaa1' })
    const change = aChange({ service: 'rolled', mergedAt: '2026-03-10T10:00:00Z' })
    const on = (finishedAt: string, sha: string) => aDeployment({ service: 'rolled', finishedAt, sha })
    await ingestChanges([old, change], sender)

    await ingestDeployments([on('2026-03-09T09:00:00Z', 'aaaa1'), on('2026-03-11T09:00:00Z', 'aaaa1')], sender)
    const rolledBack = await deployed(change.externalId)
    await ingestDeployments([on('2026-03-12T09:00:00Z', 'bbbb2')], sender)

    expect(rolledBack.deployedAt).toBeNull()
    expect((await deployed(change.externalId)).deployedAt).toEqual(new Date('2026-03-12T09:00:00Z'))
  })

  test('is the same in whatever order the deployments and the changes came', async () => {
    const steps = (id: string) => {
      const service = `any-order-${id}`
      const on = (name: string, day: number, over = {}) =>
        aDeployment({
          service,
          externalId: `${id}-${name}`,
          sha: `${id}${name}`,
          finishedAt: `2026-05-0${day}T09:00:00Z`,
          ...over,
        })
      const change = (name: string, at: string) =>
        aChange({ service, externalId: `${id}-${name}`, sha: `${id}${name}`, mergedAt: at })
      const listed = { changes: [{ source: 'test', externalId: `${id}-listed` }] }
      return {
        first: () => ingestDeployments([on('first', 1)], sender),
        head: () => ingestChanges([change('old', '2026-05-01T12:00:00Z')], sender),
        target: () => ingestChanges([change('target', '2026-05-02T12:00:00Z')], sender),
        rollback: () => ingestDeployments([on('old', 3)], sender),
        listing: () => ingestDeployments([on('list', 4, listed)], sender),
        next: () => ingestDeployments([on('next', 5)], sender),
        last: () => ingestDeployments([on('last', 6)], sender),
      }
    }
    const names = ['first', 'head', 'target', 'rollback', 'listing', 'next', 'last'] as const
    const orders = [
      names,
      [...names].reverse(),
      ['target', 'last', 'rollback', 'head', 'next', 'first', 'listing'] as const,
    ]

    const dates = []
    for (const [at, order] of orders.entries()) {
      const step = steps(`o${at}`)
      for (const name of order) await step[name]()
      dates.push(await deployed(`o${at}-target`))
    }

    for (const date of dates)
      expect(date).toEqual({ deployedAt: new Date('2026-05-05T09:00:00Z'), deployedBasis: 'MERGE_ORDER' })
  })

  test('times keep their instant whatever the zone of the server', async () => {
    const change = aChange({ mergedAt: '2026-03-08T02:30:00-05:00' })
    await ingestChanges([change], sender)

    const [row] = await db().$queryRaw<{ epoch: number }[]>`
      select extract(epoch from merged_at)::float8 as epoch from changes where external_id = ${change.externalId}`
    expect(row?.epoch).toBe(Date.parse('2026-03-08T07:30:00Z') / 1000)
  })
})
