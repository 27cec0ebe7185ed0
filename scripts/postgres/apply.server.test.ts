import { expect, inject, test } from 'vitest'
import { applyMigrations } from './apply.mjs'
import { createDatabase, dropDatabase, withClient } from './database.mjs'
import { findDurabilityFault } from './durability.mjs'
import { freshDatabase } from './test-database'

const database = freshDatabase()

test('migrations that have run are not run again', async () => {
  const again = await applyMigrations(database.url())

  expect(again.applied).toEqual([])
})

test('two instances that start together on an empty database migrate it once', async () => {
  const { url: server } = inject('postgres')
  const url = await createDatabase(server, `together_${process.pid}`)

  const outcomes = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)])

  expect(outcomes.filter(({ applied }) => applied.length > 0)).toHaveLength(1)
  await dropDatabase(server, `together_${process.pid}`)
})

test('the embedded server keeps what it confirms', async () => {
  const fault = await withClient(database.url(), (client) => findDurabilityFault((sql) => client.query(sql)))

  expect(fault).toBeNull()
})
