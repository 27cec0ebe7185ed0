import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Actor, personActor, systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import type { Role } from '@/lib/auth/role'
import { DIGEST_TESTS } from '@/lib/limits/limit'
import { take } from '@/lib/limits/take.server'
import { setUpTeam } from '@/lib/teams/set-up-team.server'
import { newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { changeDigest, removeDigest } from './change.server'
import { createDigest } from './create.server'
import { DigestChange, NewDigest } from './digest'
import { listDigests } from './list.server'
import { startChat, startMailServer } from '@/lib/outgoing/test-listeners'
import { previewDigest, tryDigest } from './try.server'

freshDatabase()

const SECRET = 'https://hooks.example.com/services/T0/B0/verysecretpath'
let mail: Awaited<ReturnType<typeof startMailServer>>
let chat: Awaited<ReturnType<typeof startChat>>
let administrator: Actor
let lead: Actor

async function somebody(role: Role, teamIds: string[] = []): Promise<Actor> {
  const { id, email } = await newPerson({ role, ...(teamIds[0] && { teamId: teamIds[0] }) })
  return personActor({ id, name: 'Some Body', email, role, teamIds })
}

beforeAll(async () => {
  ;[mail, chat] = await Promise.all([startMailServer(), startChat()])
  for (const slug of ['alpha', 'beta'])
    await setUpTeam(slug, { name: `Team ${slug}` }, systemActor('test'), crypto.randomUUID())
  const { id } = await db().team.findUniqueOrThrow({ where: { slug: 'alpha' } })
  administrator = await somebody('ADMINISTRATOR')
  lead = await somebody('LEAD', [id])
})
afterAll(() => Promise.all([mail.stop(), chat.stop()]))

const request = () => crypto.randomUUID()
const create = (wish: object, actor = administrator) =>
  createDigest(NewDigest.parse({ hour: 9, recipients: ['ada@example.com'], ...wish }), actor, request())
const change = (id: string, version: number, wish: object, actor = administrator) =>
  changeDigest({ id, version }, DigestChange.parse(wish), actor, request())
const detailOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { details?: { errors?: { pointer: string; detail: string }[] } }) => error.details?.errors?.[0] ?? error,
  )

describe('whose digests are whose', () => {
  test('a lead sees and makes those of their teams, an administrator all', async () => {
    await create({ team: 'alpha' }, lead)
    await create({ team: 'beta' })
    await create({})

    await expect(create({ team: 'beta' }, lead)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(create({}, lead)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await listDigests(lead)).items.map(({ team }) => team?.slug)).toEqual(['alpha'])
    expect((await listDigests(administrator)).items.map(({ team }) => team?.slug)).toEqual([undefined, 'alpha', 'beta'])
  })

  test('and of another team’s a lead changes, tries, previews and takes away none', async () => {
    const { id, version } = await create({ team: 'beta' })

    for (const work of [
      () => change(id, version, { hour: 3 }, lead),
      () => removeDigest({ id, version }, lead, request()),
      () => tryDigest(id, lead, request()),
      () => previewDigest(id, lead),
    ])
      await expect(work()).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('where a digest goes', () => {
  test('is said once by whoever is named twice, and nowhere is refused', async () => {
    const { id, version, recipients } = await create({ recipients: ['Ada@Example.com', 'ada@example.com'] })

    expect(recipients).toEqual(['ada@example.com'])
    expect(NewDigest.safeParse({ hour: 9 }).success).toBe(false)
    expect(await detailOf(change(id, version, { recipients: [] }))).toMatchObject({ pointer: '/recipients' })
  })

  test.each([
    'http://hooks.example.com/x',
    'https://10.0.0.7/x',
    'https://192.168.1.1/x',
    'https://169.254.169.254/latest/meta-data',
    'https://[fd00::1]/x',
    'https://[::ffff:10.0.0.7]/x',
    'https://100.64.0.1/x',
    'https://0x0a000007/x',
    'https://0.0.0.0/x',
    'https://224.0.0.1/x',
    'https://user:word@hooks.example.com/x',
  ])('is not %s', async (webhook) => {
    expect(await detailOf(create({ webhook }))).toMatchObject({ pointer: '/webhook' })
  })

  test('is not this machine where others can reach it, whatever its name', async () => {
    vi.stubEnv('BASE_URL', 'https://after.example.com')
    const { id } = await create({ recipients: [], webhook: 'https://localtest.localhost/x' })
    const refusals = [
      await detailOf(create({ webhook: 'https://localhost/x' })),
      await detailOf(create({ webhook: 'https://127.0.0.1/x' })),
    ]
    const { results } = await tryDigest(id, administrator, request())
    vi.unstubAllEnvs()

    expect(refusals).toMatchObject([{ pointer: '/webhook' }, { pointer: '/webhook' }])
    expect(results).toMatchObject([{ status: 'FAILED', detail: expect.stringMatching(/inside a network|ENOTFOUND/) }])
  })

  test('may be inside the company’s network where whoever runs this says so, and only there', async () => {
    vi.stubEnv('WEBHOOK_HOSTS', 'chat.corp, 10.0.0.7')
    const allowed = await create({ webhook: 'https://10.0.0.7/x' })
    const refusal = await detailOf(create({ webhook: 'https://10.0.0.8/x' }))
    vi.unstubAllEnvs()

    expect(allowed.webhookHost).toBe('10.0.0.7')
    expect(refusal).toMatchObject({ pointer: '/webhook' })
  })

  test('is told by its host alone, in no answer and no line of the audit log by more', async () => {
    const made = await create({ webhook: SECRET })
    const changed = await change(made.id, made.version, { webhook: `${SECRET}2` })
    await removeDigest({ id: made.id, version: changed.version }, administrator, request())

    const lines = await db().auditEvent.findMany({ where: { entityId: made.id }, orderBy: { seq: 'asc' } })
    const told = JSON.stringify([
      made,
      changed,
      await listDigests(administrator),
      lines.map(({ before, after }) => [before, after]),
    ])
    expect(lines.map(({ action }) => action)).toEqual(['digest.created', 'digest.changed', 'digest.removed'])
    expect(told).toContain('hooks.example.com')
    expect(told).not.toMatch(/verysecretpath|services/)
  })
})

describe('a change', () => {
  test('of a version that is none any more is refused with the one that is', async () => {
    const { id, version } = await create({})
    await change(id, version, { hour: 10 })

    await expect(change(id, version, { hour: 11 })).rejects.toMatchObject({
      code: 'out-of-date',
      details: { current: { hour: 10 } },
    })
  })

  test('that turns it on again begins anew, and one of its hour does not', async () => {
    const { id } = await create({})
    const since = async () => (await db().digest.findUniqueOrThrow({ where: { id } })).onSince.getTime()
    const long = new Date('2026-01-01T00:00:00Z')
    await db().digest.update({ where: { id }, data: { onSince: long } })

    await change(id, 1, { hour: 12 })
    const afterHour = await since()
    const off = await change(id, 2, { isOn: false })
    await change(id, 3, { isOn: true })

    expect(afterHour).toBe(long.getTime())
    expect(off.nextAt).toBeNull()
    expect(await since()).toBeGreaterThan(long.getTime())
  })
})

describe('a test', () => {
  test('is sent at once on each way, says that it is one, and takes nothing from Monday’s', async () => {
    vi.stubEnv('SMTP_URL', mail.url)
    vi.stubEnv('MAIL_FROM', 'digest@example.com')
    const { id } = await create({ webhook: chat.url })
    const [first, second] = [
      await tryDigest(id, administrator, request()),
      await tryDigest(id, administrator, request()),
    ]
    vi.unstubAllEnvs()

    expect(first).toMatchObject({
      results: [
        { way: 'MAIL', status: 'SENT' },
        { way: 'WEBHOOK', status: 'SENT' },
      ],
    })
    expect(second.week).toBe(first.week)
    expect(mail.mails).toHaveLength(2)
    expect(new Set(mail.mails.map(({ raw }) => /^Message-ID:\s+(\S+)/im.exec(raw)![1])).size).toBe(2)
    expect(chat.posts[0]!.body.text).toMatch(/^Test: Week \d+/)
    expect(await db().digestSending.count({ where: { digestId: id } })).toBe(0)
    expect(await db().auditEvent.count({ where: { entityId: id, action: 'digest.tested' } })).toBe(2)
  })

  test('is not sent more often than somebody needs who sets one up', async () => {
    const { id } = await create({})
    for (let time = 0; time < DIGEST_TESTS.points; time += 1) await take(DIGEST_TESTS, id)

    await expect(tryDigest(id, administrator, request())).rejects.toMatchObject({ code: 'too-many' })
    expect(await db().auditEvent.count({ where: { entityId: id, action: 'digest.tested' } })).toBe(0)
  })

  test('without a mail server says what is to be set, and so does the list', async () => {
    const { id } = await create({})

    const { results } = await tryDigest(id, administrator, request())

    expect(results).toMatchObject([{ way: 'MAIL', status: 'FAILED', detail: expect.stringContaining('SMTP_URL') }])
    expect((await listDigests(administrator)).mail).toEqual({ from: null, lacks: ['SMTP_URL', 'MAIL_FROM'] })
  })

  test('is foretold by the preview, which of a week without a record says so', async () => {
    const { id } = await create({})

    const { text } = await previewDigest(id, administrator)

    expect(text).toMatch(/nothing is known of this week|so a quiet week cannot be told from an unheard one/i)
  })
})
