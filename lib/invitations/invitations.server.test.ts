import { beforeEach, expect, test } from 'vitest'
import { personActor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import { db } from '@/lib/db/client.server'
import { newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { acceptInvitation } from './accept-invitation.server'
import { invite } from './invite.server'
import { listInvitations } from './list-invitations.server'
import { lookUpInvitation } from './look-up-invitation.server'
import { revokeInvitation } from './revoke-invitation.server'

freshDatabase()

let ana: { id: string }
const by = (role: Role) => personActor({ id: ana.id, name: 'Ana', email: 'ana@example.com', role, teamIds: [] })
const requestId = () => crypto.randomUUID()

beforeEach(async () => {
  await db().invitation.deleteMany()
  await db().user.deleteMany()
  ana = await newPerson({ role: 'ADMINISTRATOR', email: 'ana@example.com' })
})

async function newInvitation(wish: Partial<Parameters<typeof invite>[0]> = {}) {
  const made = await invite(
    { email: 'mei@example.com', role: 'ENGINEER', days: 7, ...wish },
    by('ADMINISTRATOR'),
    requestId(),
  )
  return { ...made, secret: new URL(made.url).hash.slice(1) }
}
const accept = (secret: string) =>
  acceptInvitation({ secret, name: 'Mei', password: 'ledger paper spruce 44' }, requestId())

test('whoever holds the link becomes what the invitation says, in its team', async () => {
  const team = await db().team.create({ data: { id: crypto.randomUUID(), slug: 'alpha', name: 'Alpha' } })
  const { secret } = await newInvitation({ role: 'LEAD', team: 'alpha' })

  expect(await lookUpInvitation(secret)).toMatchObject({ email: 'mei@example.com', role: 'LEAD' })
  await accept(secret)

  const mei = await db().user.findUniqueOrThrow({
    where: { email: 'mei@example.com' },
    select: { name: true, role: true, person: { select: { teams: { select: { teamId: true } } } } },
  })
  expect(mei).toEqual({ name: 'Mei', role: 'LEAD', person: { teams: [{ teamId: team.id }] } })
})

test('the secret stands behind the # of the link, and nowhere in the database', async () => {
  const { url, secret } = await newInvitation()

  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/join#am_inv_[A-Za-z0-9_-]{43}$/)
  const tables = await Promise.all([db().invitation.findMany(), db().auditEvent.findMany()])
  const stored = JSON.stringify(tables, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  expect(stored).toContain('mei@example.com')
  expect(stored).not.toContain(secret.slice(7))
})

test('a link opens once, also when it is used many times at once', async () => {
  const { secret } = await newInvitation()

  const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => accept(secret)))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' })
  expect(await db().user.count({ where: { email: 'mei@example.com' } })).toBe(1)
  await expect(lookUpInvitation(secret)).rejects.toThrow('This invitation was used already.')
})

test('what was taken back, replaced, has expired or was cut off says so', async () => {
  const first = await newInvitation()
  const second = await newInvitation({ email: 'MEI@example.com'.toLowerCase() })
  await expect(accept(first.secret)).rejects.toThrow('This invitation was taken back, or a newer one was sent to you.')

  await db().invitation.update({ where: { id: second.id }, data: { expiresAt: new Date() } })
  await expect(accept(second.secret)).rejects.toThrow('This invitation has expired.')

  const third = await newInvitation()
  await revokeInvitation(third.id, by('ADMINISTRATOR'), requestId())
  await expect(accept(third.secret)).rejects.toThrow('This invitation was taken back')
  await expect(accept(third.secret.slice(0, -1))).rejects.toThrow('This link is no invitation.')
  expect(await db().user.count({ where: { email: 'mei@example.com' } })).toBe(0)
})

test('of two invitations made for one address at once, one opens', async () => {
  await Promise.all(Array.from({ length: 4 }, () => newInvitation()))

  expect((await listInvitations(by('ADMINISTRATOR'))).items).toHaveLength(1)
})

test('an address that can sign in is not invited, and a link for it opens nothing', async () => {
  const { secret } = await newInvitation()
  await newPerson({ email: 'mei@example.com' })

  await expect(newInvitation()).rejects.toMatchObject({ code: 'conflict' })
  await expect(accept(secret)).rejects.toMatchObject({ code: 'conflict' })
})

test('a password that is easily guessed leaves the invitation open', async () => {
  const { secret } = await newInvitation()
  const weak = { secret, name: 'Mei', password: 'mei@example.com' }

  await expect(acceptInvitation(weak, requestId())).rejects.toMatchObject({ code: 'invalid' })

  expect(await lookUpInvitation(secret)).toMatchObject({ email: 'mei@example.com' })
})

test.each(['LEAD', 'ENGINEER', 'VIEWER'] as const)('%s invites nobody and sees no invitation', async (role) => {
  const { id } = await newInvitation()
  const wish = { email: 'else@example.com', role: 'ADMINISTRATOR' as const, days: 1 }

  await expect(invite(wish, by(role), requestId())).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listInvitations(by(role))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(revokeInvitation(id, by(role), requestId())).rejects.toMatchObject({ code: 'forbidden' })
})
