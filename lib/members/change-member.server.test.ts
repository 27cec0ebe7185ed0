import { beforeEach, expect, test } from 'vitest'
import { personActor, tokenActor } from '@/lib/auth/actor'
import { findSession } from '@/lib/auth/find-session.server'
import type { Role } from '@/lib/auth/role'
import { Scope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client.server'
import { invite } from '@/lib/invitations/invite.server'
import { asPerson, newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { changeMember } from './change-member.server'
import { listMembers } from './list-members.server'
import { signMemberOut } from './sign-member-out.server'

freshDatabase()

const actor = (role: Role, id = crypto.randomUUID()) =>
  personActor({ id, name: 'Ana', email: 'ana@example.com', role, teamIds: [] })
const boss = actor('ADMINISTRATOR')
const change = (id: string, wish: Parameters<typeof changeMember>[1], by = boss) =>
  changeMember(id, wish, by, crypto.randomUUID())
const isIn = async (headers: Record<string, string>) => (await findSession(new Headers(headers))) !== null

beforeEach(async () => {
  await db().user.deleteMany()
})

test('another role ends the sessions of the one who got it, and they come back with it', async () => {
  await newPerson({ role: 'ADMINISTRATOR' })
  const person = await newPerson({ role: 'VIEWER' })
  const sessions = [await asPerson(person), await asPerson(person)]

  const member = await change(person.id, { role: 'LEAD' })

  expect(member).toMatchObject({ role: 'LEAD', isDisabled: false })
  for (const session of sessions) expect(await isIn(session)).toBe(false)
  expect((await findSession(new Headers(await asPerson(person))))?.actor.role).toBe('LEAD')
})

test('whoever is disabled is out at once and does not get in, until they are enabled', async () => {
  await newPerson({ role: 'ADMINISTRATOR' })
  const person = await newPerson({})
  const session = await asPerson(person)

  await change(person.id, { isDisabled: true })

  expect(await isIn(session)).toBe(false)
  await expect(asPerson(person)).rejects.toThrow('The e-mail address or the password is wrong.')
  await change(person.id, { isDisabled: false })
  expect(await isIn(await asPerson(person))).toBe(true)
})

test('what stays as it was ends nothing and leaves no line', async () => {
  await newPerson({ role: 'ADMINISTRATOR' })
  const person = await newPerson({ role: 'ENGINEER' })
  const session = await asPerson(person)
  const lines = () => db().auditEvent.count({ where: { entityId: person.id } })
  const before = await lines()

  await change(person.id, { role: 'ENGINEER', isDisabled: false })

  expect(await isIn(session)).toBe(true)
  expect(await lines()).toBe(before)
})

test.each([{ role: 'LEAD' as const }, { isDisabled: true }])('the last administrator stays one: %o', async (wish) => {
  const last = await newPerson({ role: 'ADMINISTRATOR' })
  const disabled = await newPerson({ role: 'ADMINISTRATOR' })
  await change(disabled.id, { isDisabled: true })

  await expect(change(last.id, wish)).rejects.toThrow('They are the last administrator.')

  expect(await db().user.findUnique({ where: { id: last.id } })).toMatchObject({
    role: 'ADMINISTRATOR',
    disabledAt: null,
  })
})

test('of administrators who take the office from each other at once, one keeps it', async () => {
  for (let round = 0; round < 10; round += 1) {
    await db().user.deleteMany()
    const [a, b, c] = [
      await newPerson({ role: 'ADMINISTRATOR' }),
      await newPerson({ role: 'ADMINISTRATOR' }),
      await newPerson({ role: 'ADMINISTRATOR' }),
    ]

    const outcomes = await Promise.allSettled([
      change(a.id, { role: 'VIEWER' }, actor('ADMINISTRATOR', b.id)),
      change(b.id, { isDisabled: true }, actor('ADMINISTRATOR', c.id)),
      change(c.id, { role: 'LEAD' }, actor('ADMINISTRATOR', a.id)),
    ])

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(await db().user.count({ where: { role: 'ADMINISTRATOR', disabledAt: null } })).toBe(1)
  }
})

test('an invitation of whoever loses the office opens no way back', async () => {
  await newPerson({ role: 'ADMINISTRATOR' })
  const leaving = await newPerson({ role: 'ADMINISTRATOR' })
  const wish = { email: 'other@example.com', role: 'ADMINISTRATOR' as const, days: 7 }
  const { id } = await invite(wish, actor('ADMINISTRATOR', leaving.id), crypto.randomUUID())

  await change(leaving.id, { isDisabled: true })

  expect((await db().invitation.findUniqueOrThrow({ where: { id } })).revokedAt).not.toBeNull()
})

test('signing a member out everywhere leaves them their role', async () => {
  const person = await newPerson({ role: 'ADMINISTRATOR' })
  const session = await asPerson(person)

  await signMemberOut(person.id, boss, crypto.randomUUID())

  expect(await isIn(session)).toBe(false)
  expect(await isIn(await asPerson(person))).toBe(true)
})

test.each([
  actor('LEAD'),
  actor('ENGINEER'),
  actor('VIEWER'),
  tokenActor({ id: 't', name: 'T', scopes: Scope.options, source: null }),
])('members are for administrators: $kind $role', async (other) => {
  const { id } = await newPerson({ role: 'VIEWER' })

  await expect(change(id, { role: 'ADMINISTRATOR' }, other)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listMembers(other)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(signMemberOut(id, other, crypto.randomUUID())).rejects.toMatchObject({ code: 'forbidden' })
  expect((await db().user.findUniqueOrThrow({ where: { id } })).role).toBe('VIEWER')
})

test('the list says who is where, and nothing that opens a door', async () => {
  const person = await newPerson({ role: 'LEAD' })
  await asPerson(person)

  const { items } = await listMembers(boss)

  expect(items).toEqual([
    {
      id: person.id,
      name: 'Some Body',
      email: person.email,
      role: 'LEAD',
      teams: [],
      lastSeenAt: expect.any(String),
      isDisabled: false,
      hasPassword: true,
    },
  ])
})
