import { expect, test, vi } from 'vitest'
import { personActor, systemActor } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/find-actor.server'
import type { Role } from '@/lib/auth/role'
import { db } from '@/lib/db/client.server'
import { newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { createToken } from './create-token.server'
import { listTokens } from './list-tokens.server'
import { revokeToken } from './revoke-token.server'
import { NewToken } from './token'

freshDatabase()

const by = (role: Role, id = crypto.randomUUID()) =>
  personActor({ id, name: 'Ana', email: 'ana@example.com', role, teamIds: [] })
const wish = (some: object = {}) => NewToken.parse({ name: 'CI', scopes: ['read'], ...some })
const system = systemActor('test')

test('a token lives for a year unless somebody says otherwise, and names who made it', async () => {
  const ana = await newPerson({ role: 'ADMINISTRATOR' })
  const { id, secret } = await createToken(wish({ source: 'ci' }), by('ADMINISTRATOR', ana.id))

  await findActor(secret, new Headers())
  const { items } = await listTokens(system)
  const token = items.find((item) => item.id === id)!

  expect(Math.round((Date.parse(token.expiresAt) - Date.now()) / 86_400_000)).toBe(365)
  expect(token).toMatchObject({ createdBy: 'Some Body', source: 'ci', lastUsedFrom: '127.0.0.1', revokedAt: null })
  expect(token.prefix).toBe(secret.slice(0, 14))
})

test('no text of the database holds the secret, and no answer but the first', async () => {
  const { secret } = await createToken(wish(), system)
  await findActor(secret, new Headers())

  const columns = await db().$queryRaw<{ table: string; column: string }[]>`
    select table_name as table, column_name as column
      from information_schema.columns
     where table_schema = 'public' and data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'bytea')`
  const rows = await Promise.all(
    [...new Set(columns.map(({ table }) => table))].map(
      (table) => db().$queryRaw`
        select query_to_xml(format('select * from %I', ${table}::text), true, false, '')::text as content`,
    ),
  )
  const dump = JSON.stringify(rows)

  expect(columns.length).toBeGreaterThan(50)
  expect(dump).toContain(secret.slice(0, 14))
  expect(dump).not.toContain(secret.slice(14, 40))
  expect(dump).not.toContain(Buffer.from(secret).toString('hex'))
  expect(JSON.stringify(await listTokens(system))).not.toContain(secret.slice(14, 40))
})

test('a token that is revoked opens nothing within a second, and twice is once', async () => {
  const { id, secret } = await createToken(wish(), system)
  expect(await findActor(secret, new Headers())).not.toBeNull()

  await revokeToken(id, system, crypto.randomUUID())
  await revokeToken(id, system, crypto.randomUUID())

  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 999 })
  expect(await findActor(secret, new Headers())).toBeNull()
  vi.useRealTimers()
  const lines = await db().auditEvent.findMany({ where: { entityId: id }, select: { action: true } })
  expect(lines.map(({ action }) => action)).toEqual(['token.created', 'token.revoked'])
})

test.each([
  { scopes: [] },
  { scopes: ['read', 'read'] },
  { scopes: ['everything'] },
  { days: 0 },
  { days: 3651 },
  { name: '  ' },
  { prefix: 'am_live_mine' },
  { hash: 'x' },
  { createdById: crypto.randomUUID() },
])('a wish such as %o is refused', (some) => {
  expect(NewToken.safeParse({ name: 'CI', scopes: ['read'], ...some }).success).toBe(false)
})

test.each(['LEAD', 'ENGINEER', 'VIEWER'] as const)('%s makes, sees and revokes no token', async (role) => {
  const { id } = await createToken(wish(), system)

  await expect(createToken(wish(), by(role))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listTokens(by(role))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(revokeToken(id, by(role), crypto.randomUUID())).rejects.toMatchObject({ code: 'forbidden' })
})
