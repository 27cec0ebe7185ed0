import { expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { type ItemResult, MAX_RECORDS } from './batch'
import type { Accepted } from './judge.server'
import { shareFlight } from './share-flight.server'

freshDatabase()

const actor = systemActor('test')
const senderOf = (requestId: string) => ({ actor, requestId, receivedAt: new Date() })

/** Items as they come out of judging; their keys tell them apart. */
const itemsOf = (...keys: string[]) => keys.map((key, index) => ({ key, index }) as Accepted<unknown>)
const keyAt = (items: Accepted<unknown>[], { index }: ItemResult) => items.find((item) => item.index === index)?.key
const created = ({ index }: Accepted<unknown>): ItemResult => ({ index, status: 201, outcome: 'created' })

test('requests that come while another is written share one transaction and get their own results by their places', async () => {
  const flights: string[][] = []
  const keep = async (items: Accepted<unknown>[]) => {
    flights.push(items.map(({ key }) => key))
    await new Promise(setImmediate)
    return items.map(created).reverse()
  }
  const requests = [itemsOf('a'), itemsOf('b', 'c'), itemsOf('d'), itemsOf('e', 'f')]

  const answers = await Promise.all(requests.map((items) => shareFlight('shared', items, senderOf('x'), keep)))

  expect(flights).toEqual([['a'], ['b', 'c', 'd', 'e', 'f']])
  expect(answers.map((results, at) => results.map((result) => keyAt(requests[at]!, result)).sort())).toEqual([
    ['a'],
    ['b', 'c'],
    ['d'],
    ['e', 'f'],
  ])
})

test('what one request brings on itself does not fail those it shared a transaction with', async () => {
  const keep = async (items: Accepted<unknown>[]) => {
    await new Promise(setImmediate)
    if (items.some(({ key }) => key === 'poison')) throw new Error('cannot be written')
    return items.map(created)
  }

  const outcomes = await Promise.allSettled(
    ['first', 'good', 'poison', 'fine'].map((key) => shareFlight('isolated', itemsOf(key), senderOf('x'), keep)),
  )

  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})

test('no more records share a transaction than fit into a batch', async () => {
  const sizes: number[] = []
  const keep = async (items: Accepted<unknown>[]) => {
    sizes.push(items.length)
    await new Promise(setImmediate)
    return items.map(created)
  }
  const keys = Array.from({ length: 200 }, (_, at) => String(at))

  await Promise.all(Array.from({ length: 8 }, () => shareFlight('capped', itemsOf(...keys), senderOf('x'), keep)))

  expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_RECORDS)
  expect(sizes.length).toBeLessThan(8)
})

test('a record that shared a transaction keeps the id of its own request in the inbox and the audit', async () => {
  const items = Array.from({ length: 12 }, () => anIncident())

  await Promise.all(items.map((item) => ingestIncidents([item], senderOf(`request of ${item.externalId}`))))

  const stored = await db().rawEvent.findMany({ select: { externalId: true, requestId: true, audit: true } })
  expect(stored).toHaveLength(12)
  for (const { externalId, requestId, audit } of stored) {
    expect(requestId).toBe(`request of ${externalId}`)
    expect(audit.map((line) => line.requestId)).toEqual([requestId])
  }
})
