import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client.server'
import { pool } from '@/lib/db/pool.server'
import { sealWebhook } from '@/lib/digests/secrets.server'
import { boss, DIGESTS } from '@/lib/jobs/boss.server'
import { AFTER, tenWeeksAndOne, WEEK } from '@/lib/weekly-review/week-factory.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { claimDue } from './claim-due.server'
import { settleLeft } from './settle-left.server'
import { startChat, startMailServer } from '@/lib/outgoing/test-listeners'
import { workOff } from './work-off.server'

freshDatabase()

/** The Monday after WEEK at nine, in the organisation's zone, which is UTC. */
const NINE = AFTER
const later = (hours: number) => new Date(NINE.getTime() + hours * 3_600_000)

let mail: Awaited<ReturnType<typeof startMailServer>>
let chat: Awaited<ReturnType<typeof startChat>>
const printed: string[] = []

beforeAll(async () => {
  await tenWeeksAndOne()
})
beforeEach(async () => {
  mail = await startMailServer()
  chat = await startChat()
  vi.stubEnv('SMTP_URL', mail.url)
  vi.stubEnv('MAIL_FROM', 'Aftermerge <digest@example.com>')
  for (const level of ['log', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...said) => void printed.push(said.join(' ')))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await db().digest.deleteMany()
  await pool().query('delete from aftermerge_jobs.job')
  await Promise.all([mail.stop(), chat.stop()])
})
afterAll(() => expect(printed.join('\n')).not.toContain('verysecretpath'))

type Over = {
  hour?: number
  recipients?: string[]
  webhook?: string | null
  onSince?: Date
  team?: string
  isOn?: boolean
}

async function aDigest({
  hour = 9,
  recipients = ['ada@example.com'],
  webhook = null,
  onSince,
  team,
  isOn = true,
}: Over = {}) {
  const id = crypto.randomUUID()
  const teamId = team ? (await db().team.findUniqueOrThrow({ where: { slug: team } })).id : null
  await db().digest.create({
    data: {
      id,
      teamId,
      hour,
      recipients,
      isOn,
      onSince: onSince ?? later(-48),
      webhook: webhook === null ? null : sealWebhook(id, webhook),
      webhookHost: webhook === null ? null : new URL(webhook).host,
    },
  })
  return id
}

const sendings = (digestId: string) =>
  db().digestSending.findMany({ where: { digestId }, orderBy: [{ week: 'asc' }, { way: 'asc' }] })
const only = async (digestId: string) => {
  const [row, ...more] = await sendings(digestId)
  expect(more).toEqual([])
  return row!
}
/** As after the wait that the queue wants before it tries again. */
const waited = () => pool().query(`update aftermerge_jobs.job set start_after = now() - interval '1 second'`)
const headerOf = (raw: string, name: string) => new RegExp(`^${name}:\\s+(.*(?:\r\n[ \t].*)*)`, 'im').exec(raw)?.[1]

describe('when it is due', () => {
  test('it goes out once as mail and once to the chat, however many instances tick at once', async () => {
    const id = await aDigest({ recipients: ['ada@example.com', 'grace@example.com'], webhook: chat.url })

    const claimed = await Promise.all(Array.from({ length: 8 }, () => claimDue(NINE)))
    const worked = await Promise.all(Array.from({ length: 8 }, () => workOff(NINE)))
    await Promise.all([claimDue(later(1)), workOff(later(1))])

    expect(claimed.reduce((sum, some) => sum + some)).toBe(2)
    expect(worked.reduce((sum, some) => sum + some)).toBe(2)
    expect(mail.mails.map(({ to }) => to)).toEqual([['ada@example.com', 'grace@example.com']])
    expect(chat.posts).toHaveLength(1)
    expect(await sendings(id)).toMatchObject([
      { week: WEEK, way: 'MAIL', status: 'SENT', attempts: 1, detail: null },
      { week: WEEK, way: 'WEBHOOK', status: 'SENT', attempts: 1, detail: null },
    ])
  })

  test('not a second before its hour, and on a Monday after clocks changed at that hour all the same', async () => {
    await db().organisation.updateMany({ data: { timeZone: 'Europe/Berlin' } })
    const id = await aDigest({ onSince: new Date('2026-03-24T00:00:00Z') })

    expect(await claimDue(new Date('2026-03-30T06:59:59Z'))).toBe(0)
    expect(await claimDue(new Date('2026-03-30T07:00:00Z'))).toBe(1)

    await db().organisation.updateMany({ data: { timeZone: 'UTC' } })
    expect(await only(id)).toMatchObject({ week: '2026-W13', dueAt: new Date('2026-03-30T07:00:00Z') })
  })

  test('it says what the review says, links to it, and tells nothing that is private to a team', async () => {
    await aDigest({ team: 'payments', webhook: chat.url })
    await claimDue(NINE)
    await workOff(NINE)

    const { raw } = mail.mails[0]!
    const { text, blocks } = chat.posts[0]!.body
    expect(headerOf(raw, 'Message-ID')).toMatch(/^<digest-[0-9a-f-]{36}-2026-W10@127\.0\.0\.1>$/)
    expect(headerOf(raw, 'Auto-Submitted')).toBe('auto-generated')
    expect(text).toContain('8 incidents, 6 more than the week before and outside the usual range')
    expect(text).toContain('http://127.0.0.1:3000/review/2026-W10?team=payments')
    expect(JSON.stringify(blocks)).toContain('Charged twice')
    expect(`${raw}${JSON.stringify(chat.posts)}`).not.toContain('leaked key')
    expect(JSON.stringify(blocks)).toContain('private to a team and not listed')
  })

  test('turned off it owes nothing, and turned on again only what comes after', async () => {
    await aDigest({ isOn: false })
    await aDigest({ onSince: later(0.5) })

    expect(await claimDue(later(1))).toBe(0)
  })
})

describe('when nothing ran at its hour', () => {
  test('it goes out up to a day late', async () => {
    const id = await aDigest()
    await claimDue(later(24))
    await workOff(later(24))

    expect(await only(id)).toMatchObject({ status: 'SENT', dueAt: NINE })
    expect(mail.mails).toHaveLength(1)
  })

  test('it is written down as missed after that, and not sent', async () => {
    const id = await aDigest()
    await claimDue(later(24.1))
    await workOff(later(24.1))

    expect(await only(id)).toMatchObject({ status: 'MISSED', attempts: 0 })
    expect(mail.mails).toEqual([])
  })

  test('what was claimed and then had to wait for more than a day is missed too', async () => {
    const id = await aDigest()
    await claimDue(NINE)
    await workOff(later(25))

    expect(await only(id)).toMatchObject({ status: 'MISSED' })
    expect(mail.mails).toEqual([])
  })
})

describe('where a process died', () => {
  test('after it claimed, another sends', async () => {
    const id = await aDigest()
    await claimDue(NINE)

    expect(await workOff(NINE)).toBe(1)
    expect(await only(id)).toMatchObject({ status: 'SENT' })
  })

  test('after it took the job and before it began, the job comes back and is sent', async () => {
    const id = await aDigest()
    await claimDue(NINE)
    await (await boss()).fetch(DIGESTS)
    await pool().query(`update aftermerge_jobs.job set started_on = now() - interval '10 minutes'`)

    await (await boss()).maintain()
    await waited()
    await workOff(NINE)

    expect(await only(id)).toMatchObject({ status: 'SENT', attempts: 1 })
    expect(mail.mails).toHaveLength(1)
  })

  test('while it sent, nobody sends it again: it may have gone out, and that is said', async () => {
    const id = await aDigest()
    await claimDue(NINE)
    await (await boss()).fetch(DIGESTS)
    await db().digestSending.updateMany({ data: { status: 'SENDING', startedAt: later(0), attempts: 1 } })
    await pool().query(`update aftermerge_jobs.job set started_on = now() - interval '10 minutes'`)

    await (await boss()).maintain()
    await waited()
    await workOff(later(0.05))
    await settleLeft(later(0.05))
    const during = await only(id)
    await settleLeft(later(0.1))

    expect(during).toMatchObject({ status: 'SENDING' })
    expect(await only(id)).toMatchObject({ status: 'UNCLEAR', detail: expect.stringContaining('may have gone out') })
    expect(mail.mails).toEqual([])
  })
})

describe('where it is not taken', () => {
  test('it is tried again, later each time, and then it is said that it failed and why', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1')
    const id = await aDigest()
    await claimDue(NINE)

    const waits: number[] = []
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await waited()
      expect(await workOff(NINE)).toBe(1)
      const { rows } = await pool().query<{ wait: number | null }>(
        `select extract(epoch from start_after - now())::float as wait from aftermerge_jobs.job where state = 'retry'`,
      )
      if (rows[0]) waits.push(rows[0].wait!)
    }
    await waited()

    expect(await workOff(NINE)).toBe(0)
    expect(await only(id)).toMatchObject({
      status: 'FAILED',
      attempts: 8,
      detail: expect.stringMatching(/127\.0\.0\.1 did not take it.*ECONNREFUSED/),
    })
    expect(waits).toHaveLength(7)
    for (const [at, wait] of waits.entries()) {
      expect(wait).toBeGreaterThan(60 * 2 ** at - 5)
      expect(wait).toBeLessThanOrEqual(120 * 2 ** at)
    }
  })

  test('and is the next time, it went out once', async () => {
    let refusals = 0
    await mail.stop()
    mail = await startMailServer({ onMailFrom: (_, __, done) => (refusals++ === 0 ? done(busy()) : done()) })
    vi.stubEnv('SMTP_URL', mail.url)
    const id = await aDigest()
    await claimDue(NINE)
    await workOff(NINE)
    const between = await only(id)
    await waited()
    await workOff(NINE)

    expect(between).toMatchObject({ status: 'DUE', attempts: 1, detail: expect.stringContaining('come again') })
    expect(await only(id)).toMatchObject({ status: 'SENT', attempts: 2, detail: null })
    expect(mail.mails).toHaveLength(1)
  })

  test('a mail whose taking nobody confirmed is not sent again', async () => {
    await mail.stop()
    let handedOver = 0
    mail = await startMailServer({
      onData: (stream) =>
        void stream.resume().on('end', () => {
          handedOver += 1
          mail.hangUp()
        }),
    })
    vi.stubEnv('SMTP_URL', mail.url)
    const id = await aDigest()
    await claimDue(NINE)
    await workOff(NINE)
    await waited()
    await workOff(NINE)

    expect(await only(id)).toMatchObject({ status: 'UNCLEAR', attempts: 1 })
    expect(handedOver).toBe(1)
  })

  test('a chat that hangs up after it has the message is not asked again', async () => {
    chat.answerWith(() => 'hang up')
    const id = await aDigest({ recipients: [], webhook: chat.url })
    await claimDue(NINE)
    await workOff(NINE)
    await waited()
    await workOff(NINE)

    expect(await only(id)).toMatchObject({ status: 'UNCLEAR' })
    expect(chat.posts).toHaveLength(1)
  })

  test.each([
    [404, 'FAILED', 1],
    [302, 'FAILED', 1],
    [503, 'DUE', 1],
    [429, 'DUE', 1],
  ])('a chat that answers %i leaves it %s, and is followed nowhere', async (status, left, posts) => {
    chat.answerWith(() => status)
    const id = await aDigest({ recipients: [], webhook: chat.url })
    await claimDue(NINE)
    await workOff(NINE)

    expect(await only(id)).toMatchObject({ status: left, detail: `${new URL(chat.url).host} answered ${status}.` })
    expect(chat.posts).toHaveLength(posts)
  })

  test('one way that fails does not repeat the other', async () => {
    chat.answerWith(() => (chat.posts.length === 1 ? 503 : 200))
    const id = await aDigest({ webhook: chat.url })
    await claimDue(NINE)
    await workOff(NINE)
    await waited()
    await workOff(NINE)

    expect(await sendings(id)).toMatchObject([
      { way: 'MAIL', status: 'SENT', attempts: 1 },
      { way: 'WEBHOOK', status: 'SENT', attempts: 2 },
    ])
    expect([mail.mails.length, chat.posts.length]).toEqual([1, 2])
  })

  test('without a mail server it says what is to be set', async () => {
    vi.stubEnv('SMTP_URL', '')
    const id = await aDigest()
    await claimDue(NINE)
    await workOff(NINE)

    expect(await only(id)).toMatchObject({ status: 'DUE', detail: expect.stringContaining('SMTP_URL and MAIL_FROM') })
  })
})

test('the address of a webhook is nowhere in the database but under seal, and in no job', async () => {
  chat.answerWith(() => 503)
  await aDigest({ webhook: chat.url })
  await claimDue(NINE)
  await workOff(NINE)

  const { rows } = await pool().query<{ line: string }>(
    `select to_jsonb(j)::text as line from aftermerge_jobs.job j
     union all select to_jsonb(d)::text from digests d
     union all select to_jsonb(s)::text from digest_sendings s`,
  )
  expect(rows.length).toBeGreaterThan(4)
  expect(rows.map(({ line }) => line).join('\n')).not.toMatch(/verysecretpath|services\/T0/)
  const { webhook } = await db().digest.findFirstOrThrow()
  expect(Buffer.from(webhook!).toString('latin1')).not.toContain('verysecretpath')
})

const busy = () => Object.assign(new Error('come again'), { responseCode: 451 })
