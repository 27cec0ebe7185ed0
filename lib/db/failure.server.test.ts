import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { failureOf } from './failure.server'

const database = freshDatabase()

const failureIn = (work: Promise<unknown>) => work.then(() => null, failureOf)

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url() })
  // The break is also an event; the test is about the query.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

test('a query on a connection that the server hung up is a database out of reach, the first time and after', async () => {
  const client = await connected()
  const ended = new Promise((resolve) => client.once('end', resolve))

  const first = await failureIn(client.query('select pg_terminate_backend(pg_backend_pid())'))
  await ended
  const second = await failureIn(client.query('select 1'))

  expect([first, second]).toEqual(['unreachable', 'unreachable'])
})

test('a server that takes no connection, or not in time, is out of reach', async () => {
  const nobody = new pg.Pool({ host: '127.0.0.1', port: 1 })
  const full = new pg.Pool({ connectionString: database.url(), max: 1, connectionTimeoutMillis: 1_000 })
  const held = await full.connect()

  const failures = [await failureIn(nobody.query('select 1')), await failureIn(full.query('select 1'))]

  held.release()
  await full.end()
  expect(failures).toEqual(['unreachable', 'unreachable'])
})

test('a row that breaks a rule is refused, and a mistake of ours is neither', async () => {
  const client = await connected()

  const failures = [
    await failureIn(client.query("insert into teams (id, slug, name) values (gen_random_uuid(), 'No Slug', 'x')")),
    await failureIn(client.query('select nothing from nowhere')),
  ]

  await client.end()
  expect(failures).toEqual(['refused-row', 'other'])
})
