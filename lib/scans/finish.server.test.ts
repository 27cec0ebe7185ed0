import { expect, test } from 'vitest'
import { systemActor, tokenActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { finishScan } from './finish.server'
import { readScan } from './read.server'

freshDatabase()

const sender = tokenActor({ id: null, name: 'CI', scopes: ['ingest:changes'], source: null })
const reader = tokenActor({ id: null, name: 'dashboard', scopes: ['read', 'ingest:incidents'], source: null })
const scan = { repository: 'shop/scanned', head: 'a'.repeat(40), refs: { notes: 'b'.repeat(40) }, scope: 'v1' }
const requestId = crypto.randomUUID()

test('a repository that was never scanned says so, and asking brings nothing into being', async () => {
  expect(await readScan({ repository: 'shop/nobody-knows' }, sender)).toEqual({ scan: null })
  expect(await db().repository.count({ where: { name: 'shop/nobody-knows' } })).toBe(0)
})

test('whoever may send changes notes how far they came, from whatever machine, and the later word holds', async () => {
  await finishScan(scan, sender, requestId)
  await finishScan({ ...scan, head: 'c'.repeat(40), refs: {} }, systemActor('test'), requestId)

  expect(await readScan({ repository: scan.repository }, sender)).toMatchObject({
    scan: { repository: scan.repository, head: 'c'.repeat(40), refs: {}, scope: 'v1' },
  })
  const lines = await db().auditEvent.findMany({ where: { action: 'repository.scanned' }, orderBy: { id: 'asc' } })
  expect(lines).toMatchObject([
    { actorName: 'CI', before: null },
    { before: { head: 'a'.repeat(40) }, after: { head: 'c'.repeat(40) } },
  ])
})

test('a token bound to another source does not move the mark', async () => {
  await expect(finishScan(scan, { ...sender, source: 'github' }, requestId)).rejects.toThrow(/writes as github only/)
})

test('whoever may not send changes may neither ask nor tell', async () => {
  await expect(readScan({ repository: scan.repository }, reader)).rejects.toThrow(/ingest:changes/)
  await expect(finishScan(scan, reader, requestId)).rejects.toThrow(/ingest:changes/)
})
