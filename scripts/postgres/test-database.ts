import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { createDatabase, dropDatabase, withClient } from './database.mjs'

/**
 * Gives the test file a migrated database of its own, and `db()` its address. Called once at the top of the file.
 * The server's zone may be any: the application says UTC on every connection, and the tests prove it.
 */
export function freshDatabase(): { url: () => string } {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  let url = ''

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

  afterAll(async () => {
    const { closeDb } = await import('@/lib/db/client.server')
    await closeDb()
    await dropDatabase(inject('postgres').url, name)
  })

  return { url: () => url }
}
