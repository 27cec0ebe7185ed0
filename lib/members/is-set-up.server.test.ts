import { beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { admit } from '@/lib/sign-on/admit.server'
import type { Settings } from '@/lib/sign-on/settings/settings'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { newPerson } from '@/scripts/postgres/test-callers'
import { createAdministrator } from './create-administrator.server'
import { isSetUp } from './is-set-up.server'
import { setStanding } from './set-standing.server'

freshDatabase()

beforeEach(async () => {
  await db().user.deleteMany()
})

const issuer = 'https://id.example.com'
const settings: Settings = {
  name: 'Example',
  issuer,
  clientId: 'aftermerge',
  clientSecret: null,
  groupsClaim: 'groups',
  groupRoles: [{ group: 'ops', role: 'ADMINISTRATOR' }],
  defaultRole: 'VIEWER',
  isOn: true,
}

/** Somebody the provider vouches for enters. */
function signOn(subject: string, groups: string[]) {
  const claims = { issuer, subject, name: subject, email: `${subject}@example.com`, isVerified: true, groups }
  return admit(claims, settings, crypto.randomUUID())
}

const visit = () =>
  createAdministrator(
    { name: 'First', email: 'first@example.com', password: 'ledger paper spruce 41' },
    crypto.randomUUID(),
  )
const administrators = () => db().user.count({ where: { role: 'ADMINISTRATOR' } })

test('whoever enters through the provider as anything less does not close the first visit', async () => {
  expect(await signOn('vera', [])).toEqual({ role: 'VIEWER', by: 'DEFAULT' })

  expect(await isSetUp()).toBe(false)
  await visit()
  expect(await isSetUp()).toBe(true)
  expect(await administrators()).toBe(1)
})

test('an administrator whom the provider sends closes it', async () => {
  expect(await signOn('olga', ['ops'])).toEqual({ role: 'ADMINISTRATOR', by: 'GROUP' })

  expect(await isSetUp()).toBe(true)
  await expect(visit()).rejects.toMatchObject({ code: 'conflict' })
})

test('so does a member whom their group makes one later', async () => {
  await signOn('vera', [])
  await signOn('vera', ['ops'])

  expect(await isSetUp()).toBe(true)
  await expect(visit()).rejects.toMatchObject({ code: 'conflict' })
})

test('whom the provider sends while somebody makes the first visit is administrator beside them, or instead', async () => {
  for (let round = 0; round < 10; round += 1) {
    await db().user.deleteMany()
    await signOn('vera', [])

    const [first] = await Promise.allSettled([visit(), signOn(round % 2 ? 'olga' : 'vera', ['ops'])])

    expect(await administrators()).toBe(first.status === 'fulfilled' ? 2 : 1)
    const made = await db().auditEvent.findMany({
      where: { action: { in: ['member.created', 'member.role-changed'] } },
      orderBy: { seq: 'desc' },
      take: 2,
      select: { actorName: true },
    })
    // Whoever came second through the door of the first visit would have found it shut.
    if (first.status === 'fulfilled')
      expect(made.map(({ actorName }) => actorName)).toEqual(['single sign-on', 'first visit'])
  }
})

test('it stays closed to an administrator who was disabled', async () => {
  const [first, second] = [await newPerson({ role: 'ADMINISTRATOR' }), await newPerson({ role: 'ADMINISTRATOR' })]
  const disable = (id: string) =>
    transact((tx) => setStanding(tx, id, { isDisabled: true }, systemActor('test'), crypto.randomUUID()))

  expect(await disable(first.id)).toBe(true)
  expect(await disable(second.id)).toBe(false)
  expect(await isSetUp()).toBe(true)
})

test.each<Role>(['LEAD', 'ENGINEER', 'VIEWER'])('a %s is no administrator', async (role) => {
  await newPerson({ role })

  expect(await isSetUp()).toBe(false)
})
