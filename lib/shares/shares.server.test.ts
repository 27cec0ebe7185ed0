import { v7 as uuid } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Actor, personActor, shareActor, tokenActor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor.server'
import type { Role } from '@/lib/auth/role'
import { Scope } from '@/lib/auth/scope'
import { db } from '@/lib/db/client.server'
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address'
import { DOOR } from '@/lib/limits/limit'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { createShare } from './create-share.server'
import { listShares } from './list-shares.server'
import { openShare } from './open-share.server'
import { revokeShare } from './revoke-share.server'
import { NewShare } from './share'

freshDatabase()

const NOW = new Date('2026-11-22T12:00:00Z')
const DAY_MS = 86_400_000
const wish = NewShare.parse({ name: 'For the board', search: { team: 'payments' } })
const after = (ms: number) => new Date(Date.now() + ms)

let knocks = 0
/** Each from an address of their own, so that only the test about guessing meets the limit. */
const someone = () => new Headers({ [CLIENT_ADDRESS_HEADER]: `203.0.${(knocks += 1)}.1` })

const makers = {} as Record<'lead' | 'other' | 'administrator', Actor>

async function member(role: Role): Promise<Actor> {
  const id = uuid()
  const email = `${id}@example.com`
  await db().user.create({ data: { id, name: role, email, role } })
  return personActor({ id, name: role, role, email, teamIds: [] })
}

beforeAll(async () => {
  Object.assign(makers, {
    lead: await member('LEAD'),
    other: await member('LEAD'),
    administrator: await member('ADMINISTRATOR'),
  })
})

let made: { id: string; url: string; secret: string }
beforeEach(async () => {
  const { id, url } = await createShare(wish, makers.lead, 'req')
  made = { id, url, secret: url.split('/s/')[1]! }
})

describe('making one', () => {
  test('answers a link of 256 random bits of which the database keeps only a hash', async () => {
    expect(made.url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/s\/[A-Za-z0-9_-]{43}$/)

    const [{ dump }] = (await db().$queryRaw`
      select string_agg(s::text, ' ') || (select string_agg(a::text, ' ') from audit_events a) as dump
        from share_links s`) as [{ dump: string }]
    expect(dump).toContain('For the board')
    expect(dump).not.toContain(made.secret)
    expect(dump).not.toContain(made.secret.slice(0, 12))
  })

  test('fixes the days that the page would show on that day, so that the link goes on showing them', async () => {
    const { url } = await createShare({ ...wish, days: 90 }, makers.lead, 'req', NOW)
    const share = await openShare(url.split('/s/')[1]!, someone(), NOW)

    expect(share?.query).toMatchObject({ from: '2025-11-24', to: '2026-11-23', team: 'payments', severity: 'critical' })
  })

  test('is for leads and administrators, and never for a token', async () => {
    const token = tokenActor({ id: uuid(), name: 'T', scopes: Scope.options, source: null })
    for (const actor of [
      await member('ENGINEER'),
      await member('VIEWER'),
      token,
      shareActor({ id: uuid(), name: 's' }),
    ])
      await expect(createShare(wish, actor, 'req')).rejects.toMatchObject({ code: 'forbidden' })

    await expect(createShare(wish, makers.administrator, 'req')).resolves.toBeDefined()
  })

  test.each([
    { search: { team: 'Not a slug' } },
    { search: { severity: 'some' } },
    { search: { table: 'rates' } },
    { search: { from: '2026-03-01', to: '2026-02-01' } },
    { days: 0 },
    { days: 91 },
    { name: ' ' },
  ])('refuses %j', (over) => {
    expect(NewShare.safeParse({ ...wish, ...over }).success).toBe(false)
  })
})

describe('opening one', () => {
  test('lets its holder read the report and nothing else, and notes it once a minute', async () => {
    const share = await openShare(made.secret, someone())
    const noted = async () => (await db().shareLink.findUniqueOrThrow({ where: { id: made.id } })).lastUsedAt
    const first = await noted()
    await openShare(made.secret, someone(), after(59_000))
    const second = await noted()
    await openShare(made.secret, someone(), after(61_000))

    expect(share).toMatchObject({ name: 'For the board', actor: { kind: 'SHARE', id: made.id, scopes: [] } })
    expect(first).not.toBeNull()
    expect(second).toEqual(first)
    expect((await noted())!.getTime()).toBeGreaterThan(first!.getTime())
  })

  test('ends on its day, when it is taken back, and when its maker could make none', async () => {
    const opens = async (secret: string, at?: Date) => (await openShare(secret, someone(), at)) !== null
    expect(await opens(made.secret, after(14 * DAY_MS - 60_000))).toBe(true)
    expect(await opens(made.secret, after(14 * DAY_MS + 1))).toBe(false)

    const leaver = await member('LEAD')
    const left = (await createShare(wish, leaver, 'req')).url.split('/s/')[1]!
    expect(await opens(left)).toBe(true)
    await db().user.update({ where: { id: leaver.id! }, data: { role: 'ENGINEER' } })
    expect(await opens(left)).toBe(false)
    await db().user.update({ where: { id: leaver.id! }, data: { role: 'LEAD', disabledAt: new Date() } })
    expect(await opens(left)).toBe(false)

    await revokeShare(made.id, makers.lead, 'req')
    expect(await opens(made.secret)).toBe(false)
  })

  test('with anything else opens nothing', async () => {
    for (const secret of ['', 'x', made.secret.slice(1), `${made.secret}=`, made.secret.toLowerCase(), made.id])
      expect(await openShare(secret, someone())).toBeNull()
  })

  test('is closed to an address that guesses, even if it then finds one; readers use no try up', async () => {
    const headers = new Headers({ [CLIENT_ADDRESS_HEADER]: '198.51.100.1' })
    for (let time = 0; time < DOOR.points + 5; time += 1) expect(await openShare(made.secret, headers)).not.toBeNull()
    for (let time = 0; time < DOOR.points; time += 1) await openShare('A'.repeat(43), headers)

    expect(await openShare(made.secret, headers)).toBeNull()
    expect(await openShare(made.secret, someone())).not.toBeNull()
  })

  test('is no key to the API, as a token or as a cookie', async () => {
    const asToken = { authorization: `Bearer ${made.secret}` }
    const asCookie = { cookie: `better-auth.session_token=${made.secret}` }
    for (const header of [asToken, asCookie]) {
      const headers = new Headers({ host: '127.0.0.1:3000', ...header })
      const request = new Request('http://127.0.0.1:3000/api/v1/analytics/failure-rate', { headers })
      await expect(requireActor(request)).rejects.toMatchObject({ code: 'unauthenticated' })
    }
  })
})

describe('those that are open', () => {
  const idsFor = async (actor: Actor) => (await listShares(actor)).items.map(({ id }) => id)

  test('are listed for whoever made them and for administrators', async () => {
    expect(await idsFor(makers.lead)).toContain(made.id)
    expect(await idsFor(makers.administrator)).toContain(made.id)
    expect(await idsFor(makers.other)).not.toContain(made.id)
    await expect(listShares(await member('ENGINEER'))).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('are ended by the same people and by nobody else', async () => {
    await expect(revokeShare(made.id, makers.other, 'req')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(revokeShare(uuid(), makers.lead, 'req')).rejects.toMatchObject({ code: 'not-found' })
    await revokeShare(made.id, makers.administrator, 'req')

    expect(await idsFor(makers.lead)).not.toContain(made.id)
  })

  test('leave a line each for being made and being ended, and ending one twice leaves one', async () => {
    await revokeShare(made.id, makers.lead, 'req')
    await revokeShare(made.id, makers.lead, 'req')

    const lines = await db().auditEvent.findMany({ where: { entityId: made.id }, orderBy: { id: 'asc' } })
    expect(lines.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['share.created', makers.lead.id],
      ['share.revoked', makers.lead.id],
    ])
  })
})
