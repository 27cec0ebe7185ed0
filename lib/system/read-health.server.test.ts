import { expect, test } from 'vitest'
import { personActor, systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { createToken } from '@/lib/tokens/create-token.server'
import { readHealth } from './read-health.server'

freshDatabase()
const ada = personActor({
  id: crypto.randomUUID(),
  name: 'Ada',
  email: 'a@example.com',
  role: 'ADMINISTRATOR',
  teamIds: [],
})
const line = async (about: string) => (await readHealth(ada)).lines.find((one) => one.about === about)

test('a new installation is told in sentences, each with its state', async () => {
  const { lines, tables } = await readHealth(ada)

  expect(lines.map(({ about }) => about)).toEqual(
    expect.arrayContaining(['Version', 'Migrations', 'Postgres', 'Audit trail']),
  )
  for (const { says } of lines) expect(says).toMatch(/^\S.*\.$/)
  expect(await line('Migrations')).toMatchObject({ state: 'GOOD' })
  expect(await line('Backups')).toMatchObject({ state: 'UNKNOWN' })
  expect(await line('Sources')).toMatchObject({ state: 'UNKNOWN', says: 'No source is sending yet.' })
  expect(tables.length).toBeGreaterThan(0)
})

test('a role that may rewrite the audit trail is named', async () => {
  expect(await line('Database role')).toMatchObject({ state: 'LOOK', says: expect.stringContaining('superuser') })
})

test('a token that ends within two weeks is named with its day; one that ends later is not', async () => {
  await createToken({ name: 'soon', scopes: ['read'], source: null, days: 13 }, systemActor('test'))
  await createToken({ name: 'later', scopes: ['read'], source: null, days: 90 }, systemActor('test'))

  const tokens = await line('Tokens')

  expect(tokens).toMatchObject({ state: 'LOOK', says: expect.stringMatching(/soon expires on \d/) })
  expect(tokens!.says).not.toContain('later')
})

test('what was left unsettled for long asks for somebody', async () => {
  await db().unsettled.create({
    data: { id: crypto.randomUUID(), kind: 'CHANGE', ids: [], since: new Date('2026-01-01') },
  })

  expect(await line('Settling')).toMatchObject({ state: 'LOOK' })
})

test.each(['LEAD', 'ENGINEER', 'VIEWER'] as const)('it is not for the role %s', async (role) => {
  await expect(readHealth({ ...ada, role })).rejects.toMatchObject({ code: 'forbidden' })
})
