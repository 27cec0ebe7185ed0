import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { createDatabase, dropDatabase, withClient } from './database.mjs'
import { countSome, expectCountsHold } from './test-counts'

/**
 * Gives the test file a migrated database of its own, and `db()` its address. Called once at the top of the file.
 * The server's zone may be any: the application says UTC on every connection, and the tests prove it.
 *
 * Changes are counted once the first test is through, and when all are, what is kept of the counts is held against the
 * rows. `unchecked` says why a file does without: it writes past the triggers, or is about counting itself.
 */
export function freshDatabase({ unchecked }: { unchecked?: string } = {}): { url: () => string } {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  let url = ''
  let isCounted = unchecked !== undefined
  /** A test may have turned to another database. */
  const isHere = () => process.env.DATABASE_URL === url

  beforeAll(async () => {
    const { url: server, template, timeZone } = inject('postgres')
    url = await createDatabase(server, name, { template })
    const zone = `alter database ${pg.escapeIdentifier(name)} set timezone to ${pg.escapeLiteral(timeZone)}`
    await withClient(server, (client) => client.query(zone))
    process.env.DATABASE_URL = url
    process.env.AUTH_SECRET ??= randomUUID() + randomUUID()
    // The test runner has a variable of this name with a meaning of its own.
    process.env.BASE_URL = 'http://127.0.0.1:3000'
  })

  afterEach(async () => {
    if (isCounted || !isHere()) return
    isCounted = true
    await countSome()
  })

  afterAll(async () => {
    const { closeDb } = await import('@/lib/db/client.server')
    try {
      if (unchecked === undefined && isHere()) await expectCountsHold()
    } finally {
      await closeDb()
      await dropDatabase(inject('postgres').url, name)
    }
  })

  return { url: () => url }
}
