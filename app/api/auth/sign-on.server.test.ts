import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { findSession } from '@/lib/auth/find-session.server'
import { db } from '@/lib/db/client.server'
import type { NewSignOn } from '@/lib/sign-on/sign-on'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { goThrough, startProvider } from '@/scripts/trial/provider.mjs'
import { setSignOn } from '@/scripts/trial/set-sign-on'
import { begin, comeBack, signOnAs } from '@/scripts/trial/sign-on'

freshDatabase()

type Provider = Awaited<ReturnType<typeof startProvider>>

const REDIRECT = 'http://127.0.0.1:3000/api/auth/callback/sign-on'
const verified = { email_verified: true }
let company: Provider

beforeAll(async () => {
  company = await startProvider({ users: {}, redirectUris: [REDIRECT] })
  await use(company)
})
afterAll(() => company.stop())
afterEach(() => company.tamper(null))

async function use(provider: Provider, wish: Partial<NewSignOn> = {}): Promise<void> {
  const { issuer, clientId, clientSecret } = provider
  const settings: NewSignOn = {
    name: 'Example',
    issuer,
    clientId,
    clientSecret,
    groupsClaim: 'groups',
    groupRoles: [
      { group: 'ops', role: 'ADMINISTRATOR' },
      { group: 'sre', role: 'LEAD' },
      { group: 'dev', role: 'ENGINEER' },
    ],
    defaultRole: null,
    isOn: true,
  }
  await setSignOn({ ...settings, ...wish })
}

const who = async (session: string | null) => (session ? await findSession(new Headers({ cookie: session })) : null)
const said = { actorId: true, entityId: true, before: true, after: true }
const lines = (action: string) => db().auditEvent.findMany({ where: { action }, orderBy: { seq: 'asc' }, select: said })

test('a newcomer becomes a member with the role of their group, and with their teams', async () => {
  company.users.ana = { name: 'Ana Example', email: 'Ana@example.com', ...verified, groups: ['all', 'sre'] }
  await db().person.create({ data: { id: crypto.randomUUID(), email: 'ana@example.com' } })

  const arrival = await signOnAs('ana', '/incidents?status=OPEN&error=x,y')
  const session = await who(arrival.session)

  expect(arrival.to).toBe('http://127.0.0.1:3000/incidents?status=OPEN&error=x,y')
  expect(session?.actor).toMatchObject({ name: 'Ana Example', email: 'ana@example.com', role: 'LEAD' })
  const user = await db().user.findUniqueOrThrow({
    where: { email: 'ana@example.com' },
    include: { accounts: true, person: true },
  })
  expect(user.person?.email).toBe('ana@example.com')
  expect(user.accounts).toMatchObject([
    { providerId: 'sign-on', accountId: `${company.issuer}|ana`, accessToken: null, refreshToken: null, idToken: null },
  ])
  expect(await lines('member.created')).toMatchObject([{ entityId: user.id, after: { role: 'LEAD', by: 'GROUP' } }])
  expect(await lines('session.created')).toMatchObject([{ actorId: user.id, after: { by: 'single sign-on' } }])
})

test('the second time they are the same member, whatever their address is by then, and no token is kept', async () => {
  company.users.ana = { ...company.users.ana, email: 'ana.new@example.com' }
  const before = await db().user.count()

  const session = await who((await signOnAs('ana')).session)

  expect(session?.actor).toMatchObject({ email: 'ana@example.com', role: 'LEAD' })
  expect(await db().user.count()).toBe(before)
  expect(
    await db().account.count({ where: { OR: [{ idToken: { not: null } }, { accessToken: { not: null } }] } }),
  ).toBe(0)
})

test('the role follows the group, and what was open under the old role ends', async () => {
  const before = await signOnAs('ana')
  company.users.ana = { ...company.users.ana, groups: ['dev'] }

  const after = await signOnAs('ana')

  expect(await who(before.session)).toBeNull()
  expect((await who(after.session))?.actor.role).toBe('ENGINEER')
  expect(await lines('member.role-changed')).toMatchObject([{ before: { role: 'LEAD' }, after: { role: 'ENGINEER' } }])
})

test('who is taken out of every group stays out, and what they were stays known', async () => {
  company.users.ana = { ...company.users.ana, groups: [] }

  expect(await signOnAs('ana')).toMatchObject({ problem: 'no-group', session: null })
  expect(await db().user.findUnique({ where: { email: 'ana@example.com' } })).toMatchObject({ role: 'ENGINEER' })
})

test('an invitation gives role and team where no group does, and stays good for the next time', async () => {
  const team = await db().team.create({ data: { id: crypto.randomUUID(), slug: 'ops', name: 'Ops' } })
  await db().invitation.create({
    data: {
      id: crypto.randomUUID(),
      email: 'ivo@example.com',
      role: 'LEAD',
      teamId: team.id,
      hash: Buffer.from('x'),
      expiresAt: new Date(Date.now() + 1e6),
    },
  })
  company.users.ivo = { name: 'Ivo', email: 'ivo@example.com', ...verified }

  const [first, second] = [await signOnAs('ivo'), await signOnAs('ivo')]

  expect((await who(first.session))?.actor).toMatchObject({ role: 'LEAD', teamIds: [team.id] })
  expect((await who(second.session))?.actor.role).toBe('LEAD')
  expect(await db().invitation.count({ where: { acceptedAt: null } })).toBe(0)
})

test('two windows of one newcomer make one member', async () => {
  company.users.two = { name: 'Two', email: 'two@example.com', ...verified, groups: ['dev'] }

  const arrivals = await Promise.all([signOnAs('two'), signOnAs('two')])

  expect(arrivals.map(({ problem }) => problem)).toEqual([null, null])
  expect(await db().user.count({ where: { email: 'two@example.com' } })).toBe(1)
})

test('the last administrator stays one when a group says otherwise', async () => {
  company.users.root = { name: 'Root', email: 'root@example.com', ...verified, groups: ['ops'] }
  await signOnAs('root')
  company.users.root = { ...company.users.root, groups: ['dev'] }

  expect((await who((await signOnAs('root')).session))?.actor.role).toBe('ADMINISTRATOR')
})

test('a disabled member stays out', async () => {
  await db().user.update({ where: { email: 'two@example.com' }, data: { disabledAt: new Date() } })

  expect(await signOnAs('two')).toMatchObject({ problem: 'disabled', session: null })
})

test('where it is off, nothing begins and nobody who is on the way arrives', async () => {
  const { url, cookie } = await begin()
  const back = await goThrough(url, 'root')
  await use(company, { isOn: false })

  await expect(begin()).rejects.toThrow(/^409/)
  expect(await comeBack(back, cookie)).toMatchObject({ problem: 'off', session: null })
  await use(company)
})

test('no secret of the client is in the audit log or readable in the database', async () => {
  const written = JSON.stringify(await lines('sign-on.changed'))
  const row = await db().signOn.findUniqueOrThrow({ where: { id: 1 } })

  expect(written).toContain('hasSecret')
  expect(written).not.toContain(company.clientSecret)
  expect(Buffer.from(row.clientSecret!).includes(company.clientSecret)).toBe(false)
})

test('the stored secret goes to nobody but the provider it was entered for', async () => {
  const elsewhere = { issuer: 'https://attacker.example.com', clientSecret: undefined }

  await expect(use(company, elsewhere)).rejects.toMatchObject({ details: { errors: [{ pointer: '/clientSecret' }] } })
})
