import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { applyMigrations } from './apply.mjs'
import { createDatabase, dropDatabase, withClient } from './database.mjs'

const name = `migrate_${process.pid}`
let folder = ''
let url = ''

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aftermerge-migrations-'))
  url = await createDatabase(inject('postgres').url, name)
})
afterEach(async () => {
  await dropDatabase(inject('postgres').url, name)
  rmSync(folder, { recursive: true, force: true })
})

function write(migration: string, script: string): void {
  mkdirSync(join(folder, migration), { recursive: true })
  writeFileSync(join(folder, migration, 'migration.sql'), script)
}

const ask = (sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)
const tables = () => ask(`select to_regclass('a') is not null as a, to_regclass('b') is not null as b`)

test('a function keeps the semicolons of its body', async () => {
  write(
    '20260101000000_answer',
    `create function answer() returns int language plpgsql as $$ begin perform 1; return 42; end $$;`,
  )

  await applyMigrations(url, folder)

  expect(await ask('select answer()')).toEqual([{ answer: 42 }])
})

test('of a migration that fails nothing stays; put right, it runs', async () => {
  write('20260101000000_two', 'create table a (n int);\n\ncreate table b (n nonsense);')

  await expect(applyMigrations(url, folder)).rejects.toThrow(/"nonsense" does not exist \(line 3: create table b/)
  expect(await tables()).toEqual([{ a: false, b: false }])

  write('20260101000000_two', 'create table a (n int);\n\ncreate table b (n int);')
  const { applied } = await applyMigrations(url, folder)
  expect(applied).toEqual(['20260101000000_two'])
  expect(await tables()).toEqual([{ a: true, b: true }])
})

test('a migration that was changed after it ran is refused', async () => {
  write('20260101000000_one', 'create table a (n int);')
  await applyMigrations(url, folder)
  write('20260101000000_one', 'create table a (n bigint);')

  await expect(applyMigrations(url, folder)).rejects.toThrow(/20260101000000_one.*another text/)
})

test('what a newer release has run is reported and left', async () => {
  write('20260101000000_one', 'create table a (n int);')
  write('20270101000000_newer', 'create table b (n int);')
  await applyMigrations(url, folder)
  rmSync(join(folder, '20270101000000_newer'), { recursive: true })

  expect(await applyMigrations(url, folder)).toEqual({ applied: [], unknown: ['20270101000000_newer'] })
})
