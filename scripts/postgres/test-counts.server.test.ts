import { expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { ingestChanges } from '@/lib/changes/ingest.server'
import { db } from '@/lib/db/client.server'
import { aChange } from '@/prisma/factories'
import { withClient } from './database.mjs'
import { countSome, expectCountsHold } from './test-counts'
import { freshDatabase } from './test-database'

const { url } = freshDatabase({ unchecked: 'writes past the triggers, to be found out' })

const at = '2026-03-02T10:00:00Z'
const send = (many: number) =>
  ingestChanges(
    Array.from({ length: many }, () => aChange({ mergedAt: at, deployedAt: at, origin: 'AI' })),
    { actor: systemActor('test'), requestId: 'test', receivedAt: new Date() },
  )

test('without a change nothing is counted and nothing can differ', async () => {
  await countSome()
  await expectCountsHold()

  expect(await db().countedSpan.count()).toBe(0)
})

test('what is written as it should be makes the counts of its days stale, and none that is in use is wrong', async () => {
  await send(3)
  await countSome()
  expect(await db().countedSpan.count()).toBeGreaterThan(0)

  await send(2)

  await expectCountsHold()
})

test('a change that is altered past the triggers leaves counts behind that fail whoever wrote it', async () => {
  await countSome()

  await withClient(url(), async (client) => {
    await client.query(`set session_replication_role = replica`)
    await client.query(`update changes set origin = 'HUMAN' where id = (select min(id::text)::uuid from changes)`)
  })

  await expect(expectCountsHold()).rejects.toThrow(/not those of the rows: [1-9]\d* differences/)
})
