import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { v7 as uuid } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Actor, systemActor } from '@/lib/auth/actor'
import { report, send, senderNow, someone, system, told } from '@/lib/causes/causes-factory.server'
import { sayCause } from '@/lib/causes/say-cause.server'
import { db } from '@/lib/db/client.server'
import { pool } from '@/lib/db/pool.server'
import { transact } from '@/lib/db/transact.server'
import { isSigned } from '@/lib/deliveries/signature.server'
import { editIncident } from '@/lib/edits/edit-incident.server'
import type { IncidentItem } from '@/lib/incidents/incident'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { readIncident } from '@/lib/incidents/read.server'
import { boss, NOTIFICATIONS } from '@/lib/jobs/boss.server'
import { POSTED } from '@/lib/notifications/posted'
import { replayAll, replayOne } from '@/lib/notifications/replay.server'
import { tell } from '@/lib/notifications/tell.server'
import { WAITS_MS } from '@/lib/notifications/waits'
import { startMailServer, startReceiver } from '@/lib/outgoing/test-listeners'
import { changeSubscription } from '@/lib/subscriptions/change.server'
import { createSubscription } from '@/lib/subscriptions/create.server'
import { rotateSecret } from '@/lib/subscriptions/rotate-secret.server'
import { NewSubscription } from '@/lib/subscriptions/subscription'
import { setUpTeam } from '@/lib/teams/set-up-team.server'
import { AFTER, tenWeeksAndOne, WEEK } from '@/lib/weekly-review/week-factory.server'
import { undecidedIn } from '@/lib/weekly-review/agenda'
import { freezeWeek } from '@/lib/weekly-review/freeze.server'
import { readWeekReview } from '@/lib/weekly-review/read.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { findLost, forgetOld } from './find-lost.server'
import { workOff } from './work-off.server'

freshDatabase()
/** Processes that begin on a busy machine take their time. */
vi.setConfig({ testTimeout: 120_000 })

const ALL = ['incident.created', 'incident.updated', 'incident.resolved', 'cause.confirmed', 'review.frozen']
const operator = systemActor('test')
let receiver: Awaited<ReturnType<typeof startReceiver>>
let mail: Awaited<ReturnType<typeof startMailServer>>
let service: string
let ana: Actor
let running: ChildProcess[] = []
const printed: string[] = []

beforeAll(async () => {
  ana = await someone('Ana', 'ENGINEER')
  for (const slug of ['alpha', 'beta']) await setUpTeam(slug, { name: `Team ${slug}` }, operator, 'r')
})
beforeEach(async () => {
  service = `service-${uuid()}`
  ;[receiver, mail] = await Promise.all([startReceiver(), startMailServer()])
  vi.stubEnv('SMTP_URL', mail.url)
  vi.stubEnv('MAIL_FROM', 'Aftermerge <news@example.com>')
  for (const level of ['log', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...said) => void printed.push(said.join(' ')))
})
afterEach(async () => {
  await Promise.all(running.map(ended))
  running = []
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  expectToBeDescribed(receiver.posts)
  await db().subscription.deleteMany()
  await db().notification.deleteMany()
  await pool().query('delete from aftermerge_jobs.job')
  await Promise.all([receiver.stop(), mail.stop()])
})
afterAll(() => expect(printed.join('\n')).not.toContain('verysecretpath'))

/** Whatever went to a webhook is as the document says; a chat is posted what chats read. */
function expectToBeDescribed(posts: typeof receiver.posts) {
  for (const { headers, raw } of posts) {
    if (headers['webhook-id'] === undefined) continue
    const said = JSON.parse(raw) as { type: string }
    POSTED.find(({ type }) => type === said.type)!.body.parse(said)
  }
}

const subscribe = (over: object = {}) =>
  createSubscription(
    NewSubscription.parse({ name: 'Ours', kind: 'WEBHOOK', address: receiver.url, events: ALL, ...over }),
    operator,
    'r',
  )
const later = (ms: number) => () => new Date(Date.now() + ms)
/** As after the wait that the queue wants before it tries again. */
const waited = () => pool().query(`update aftermerge_jobs.job set start_after = now() - interval '1 second'`)
const sendings = () => db().notificationSending.findMany({ orderBy: { seq: 'asc' } })
const only = async () => {
  const [row, ...more] = await sendings()
  expect(more).toEqual([])
  return row!
}
type Body = { type: string; timestamp: string; data: { incident?: Record<string, unknown>; changed?: string[] } }
const bodies = () => receiver.posts.map(({ raw }) => JSON.parse(raw) as Body)
const typesSeen = () => bodies().map(({ type }) => type)
const sendAgain = (item: IncidentItem, over: Partial<IncidentItem>) =>
  ingestIncidents([{ ...item, ...over, eventAt: new Date().toISOString() }], senderNow())
const isTrue = (secret: string, { headers, raw }: (typeof receiver.posts)[number]) =>
  isSigned(
    [{ scheme: 'standard' }],
    { header: (name) => (headers[name] as string | undefined) ?? null, body: Buffer.from(raw), now: new Date() },
    [secret],
  )

describe('what is told', () => {
  test('an incident is reported, changes, has its cause confirmed and is resolved: in this order, signed, with no person named', async () => {
    const { secret } = await subscribe()
    const [change] = await send(service, {})
    const { key, item } = await report(service, { severity: 'SEV3', assigneeEmail: 'ada@example.com' })
    await editIncident(key, { severity: 'SEV1' }, (await readIncident(key, system)).version, ana, 'r')
    await sayCause(key, { change: told(change!.item), certainty: 'CONFIRMED' }, ana, 'r')
    await sendAgain(item, { resolvedAt: '2026-03-05T16:00:00Z', status: 'RESOLVED' })

    expect(await workOff()).toBeGreaterThanOrEqual(4)

    expect(typesSeen()).toEqual(['incident.created', 'incident.updated', 'cause.confirmed', 'incident.resolved'])
    const [first, second, , last] = bodies()
    expect(first!.data).toMatchObject({
      incident: { key, title: item.title, severity: 'SEV3' },
      url: `http://127.0.0.1:3000/incidents/${key}`,
    })
    expect(second!.data).toMatchObject({ changed: ['severity'], incident: { severity: 'SEV1' } })
    expect(last!.data.incident).toMatchObject({ status: 'RESOLVED', resolvedAt: '2026-03-05T16:00:00.000Z' })
    expect(receiver.posts.every((post) => isTrue(secret!, post))).toBe(true)
    expect(new Set(receiver.posts.map(({ headers }) => headers['webhook-id'])).size).toBe(4)
    expect(receiver.posts.map(({ raw }) => raw).join()).not.toMatch(/ada@example|Ana|minutes|hours/i)
    expect((await sendings()).map(({ status, attempts }) => [status, attempts])).toEqual(Array(4).fill(['SENT', 1]))
  })

  test('a frozen review is told with the hash of what was frozen', async () => {
    await subscribe({ events: ['review.frozen'] })
    const lead = await someone('Lea', 'LEAD')
    await tenWeeksAndOne()
    const undecided = undecidedIn(await readWeekReview(WEEK, {}, lead, AFTER)).map(({ key }) => key)
    await freezeWeek(WEEK, {}, { undecided }, lead, 'r', AFTER)
    await workOff()

    expect(bodies()).toMatchObject([
      {
        type: 'review.frozen',
        data: { week: WEEK, team: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), url: expect.any(String) },
      },
    ])
  })

  test('nothing is told of what was rolled back, nor of a version that says nothing new', async () => {
    await subscribe()
    const { item, id } = await report(service)
    await transact(async (tx) => {
      await tell(tx, [{ action: 'incident.created', entityId: id }])
      throw new Error('no')
    }).catch(() => undefined)
    await sendAgain(item, {})
    await workOff()

    expect(typesSeen()).toEqual(['incident.created'])
    expect(await db().notification.count()).toBe(1)
  })

  test('nothing is written where nobody is subscribed, or to other events alone', async () => {
    await report(service)
    await subscribe({ events: ['cause.confirmed'] })
    await report(service)

    expect(await db().notification.count()).toBe(0)
    expect(await (await boss()).getQueueSize(NOTIFICATIONS)).toBe(0)
  })

  test('what is private to a team is told to that team’s subscription alone, also where it became so on the way', async () => {
    const { subscription: alphas } = await subscribe({ name: 'Alpha', team: 'alpha' })
    await subscribe({ name: 'Beta', team: 'beta' })
    await subscribe({ name: 'All' })
    await report(service, { team: 'alpha', visibility: 'TEAM', title: 'Leaked keys' })
    const { key, item } = await report(service, { team: 'alpha', title: 'Open at first' })
    await pool().query(`update incidents set visibility = 'TEAM' where 'INC-' || number = $1`, [key])
    await workOff()

    const all = await sendings()
    const ofAlpha = all.filter(({ subscriptionId }) => subscriptionId === alphas.id)
    expect(
      bodies()
        .map(({ data }) => data.incident!.title)
        .toSorted(),
    ).toEqual(['Leaked keys', item.title].toSorted())
    expect(ofAlpha.map(({ status }) => status)).toEqual(['SENT', 'SENT'])
    expect(all.filter((one) => !ofAlpha.includes(one)).map(({ status }) => status)).toEqual(['WITHHELD'])
  })

  test('of an incident that was taken back on the way nothing is told, and the page says why', async () => {
    await subscribe()
    const { id } = await report(service)
    await db().incident.delete({ where: { id } })
    await workOff()

    expect(receiver.posts).toEqual([])
    expect(await only()).toMatchObject({ status: 'WITHHELD', detail: expect.stringContaining('taken back') })
  })

  test('a chat is told in plain text that calls nobody, and a mail without HTML', async () => {
    await subscribe({ kind: 'SLACK' })
    await subscribe({ kind: 'EMAIL', address: undefined, recipients: ['Grace@Example.com'] })
    const { key } = await report(service, { title: '<!channel> *pay* @here' })
    await workOff()

    const chat = JSON.parse(receiver.posts[0]!.raw) as {
      text: string
      blocks: { text: { type: string; text: string } }[]
    }
    expect(chat.text).toContain('&lt;!channel&gt;')
    expect(chat.text).not.toMatch(/@here|\*pay\*/)
    expect(chat.blocks[0]!.text).toMatchObject({ type: 'plain_text', text: expect.stringContaining(key) })
    expect(mail.mails).toMatchObject([{ to: ['grace@example.com'] }])
    expect(mail.mails[0]!.raw).toContain(`Subject: ${key} was reported`)
    expect(mail.mails[0]!.raw).not.toContain('text/html')
  })
})

describe('where it is not taken', () => {
  test.each([500, 404, 302])(
    'an answer of %i is a failure, followed nowhere, and tried again with the same id',
    async (status) => {
      await subscribe()
      receiver.answerWith(() => ({ status, headers: { location: `${receiver.url}/elsewhere` }, body: 'no' }))
      await report(service)
      await workOff()
      const between = await only()
      receiver.answerWith(() => 204)
      await waited()
      await workOff(later(5_000))

      expect(between).toMatchObject({ status: 'DUE', attempts: 1, answerStatus: status, answer: 'no' })
      expect(between.detail).toBe(`${new URL(receiver.url).host} answered ${status}.`)
      expect(await only()).toMatchObject({ status: 'SENT', attempts: 2 })
      const [first, second] = receiver.posts
      expect([second!.path, second!.raw]).toEqual([first!.path, first!.raw])
      expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id'])
    },
  )

  test('it is tried ten times by the table, then given up with the last answer, and replayed once somebody says so', async () => {
    const { subscription } = await subscribe()
    receiver.answerWith(() => ({ status: 500, body: 'out of order\u0000' }))
    await report(service)
    let at = Date.now()
    const waits: number[] = []
    for (let attempt = 0; attempt < WAITS_MS.length; attempt += 1) {
      const tooEarly = at + WAITS_MS[attempt]! - 3_000
      if (attempt > 0) {
        await waited()
        await workOff(() => new Date(tooEarly))
        expect(receiver.posts).toHaveLength(attempt)
        at += WAITS_MS[attempt]!
        await waited()
      }
      await workOff(() => new Date(at))
      expect(receiver.posts).toHaveLength(attempt + 1)
      const { nextAt, status } = await only()
      if (status === 'DUE') waits.push(nextAt.getTime() - at)
    }

    const dead = await only()
    expect(waits).toEqual(WAITS_MS.slice(1))
    expect(dead).toMatchObject({ status: 'DEAD', attempts: 10, answerStatus: 500, answer: 'out of order' })
    receiver.answerWith(() => 200)
    expect(await replayAll(subscription.id, operator, 'r')).toEqual({ replayed: 1 })
    await replayOne(dead.id, operator, 'r').catch(() => undefined)
    await workOff()
    expect(await only()).toMatchObject({ status: 'SENT', attempts: 1 })
    expect(receiver.posts.at(-1)!.headers['webhook-id']).toBe(receiver.posts[0]!.headers['webhook-id'])
  })

  test('a receiver that answers 410 is asked no more, and what waits is given up until somebody turns it on again', async () => {
    const { subscription } = await subscribe()
    receiver.answerWith(() => 410)
    await report(service)
    await workOff()
    await report(service)
    await waited()
    await workOff(later(86_400_000))

    const row = await db().subscription.findUniqueOrThrow({ where: { id: subscription.id } })
    expect(row.disabledWhy).toContain('410')
    expect(receiver.posts).toHaveLength(1)
    expect(await only()).toMatchObject({ status: 'DEAD', answerStatus: 410 })
    expect(await db().auditEvent.count({ where: { action: 'subscription.disabled' } })).toBe(1)

    receiver.answerWith(() => 204)
    await expect(replayAll(subscription.id, operator, 'r')).rejects.toMatchObject({ code: 'conflict' })
    await changeSubscription({ id: subscription.id, version: row.version }, { isOn: true }, operator, 'r')
    await replayAll(subscription.id, operator, 'r')
    await workOff()
    expect(await only()).toMatchObject({ status: 'SENT' })
  })

  test.each([429, 502, 504])(
    'a receiver that answers %i is left alone as a whole, for as long as it says',
    async (status) => {
      await subscribe()
      receiver.answerWith(() => ({ status, headers: { 'retry-after': '600' } }))
      await report(service)
      await workOff()
      receiver.answerWith(() => 204)
      await report(service)
      await waited()
      await workOff(later(500_000))
      const before = receiver.posts.length
      await waited()
      await workOff(later(601_000))

      expect(before).toBe(1)
      expect((await sendings()).map(({ status: left, attempts }) => [left, attempts])).toEqual([
        ['SENT', 2],
        ['SENT', 1],
      ])
    },
  )

  test('one that hangs, hangs up or answers without end is a failure within ten seconds', async () => {
    await subscribe()
    receiver.answerWith(({ raw }) => {
      if (raw.includes('hang1')) return 'hang'
      return raw.includes('hang2') ? 'hang up' : { status: 500, body: 'x'.repeat(1_000_000) }
    })
    for (const title of ['hang1', 'hang2', 'endless']) await report(service, { title })
    const began = Date.now()
    await workOff()

    expect(Date.now() - began).toBeLessThan(20_000)
    const all = await sendings()
    expect(all.map(({ status }) => status)).toEqual(['DUE', 'DUE', 'DUE'])
    expect(all[0]!.detail).toMatch(/did not answer/)
    expect(all[2]!.answer).toHaveLength(1_000)
  })

  test('of one incident nothing overtakes what failed before it; of others it does', async () => {
    await subscribe()
    receiver.answerWith(({ raw }) => (raw.includes('Stuck') ? 500 : 204))
    const { item } = await report(service, { title: 'Stuck', severity: 'SEV4' })
    await sendAgain(item, { severity: 'SEV1' })
    await sendAgain(item, { severity: 'SEV2' })
    await report(service, { title: 'Other' })
    await Promise.all([workOff(), workOff()])
    const before = bodies().map(({ data }) => data.incident!.title)
    receiver.answerWith(() => 204)
    await waited()
    await workOff(later(5_000))

    expect(before.toSorted()).toEqual(['Other', 'Stuck'])
    expect(typesSeen().slice(2)).toEqual(['incident.created', 'incident.updated', 'incident.updated'])
    expect(
      bodies()
        .slice(3)
        .map(({ data }) => data.incident!.severity),
    ).toEqual(['SEV1', 'SEV2'])
  })
})

describe('secrets', () => {
  test('both sign while the receiver is told the new one, and the address is nowhere but under seal', async () => {
    const { subscription, secret: before } = await subscribe()
    const { secret: after } = await rotateSecret(subscription.id, { overlapHours: 1 }, operator, 'r')
    await report(service)
    receiver.answerWith(() => 500)
    await workOff()
    await waited()
    await workOff(later(2 * 3_600_000))

    const [first, second] = receiver.posts
    expect([isTrue(before!, first!), isTrue(after!, first!)]).toEqual([true, true])
    expect(second!.headers['webhook-signature']).not.toContain(' ')
    const { rows } = await pool().query<{ line: string }>(
      `select to_jsonb(j)::text as line from aftermerge_jobs.job j
       union all select to_jsonb(u)::text from subscriptions u
       union all select to_jsonb(s)::text from notification_sendings s
       union all select to_jsonb(a)::text from audit_events a`,
    )
    const seen = rows.map(({ line }) => line).join('\n')
    for (const one of ['verysecretpath', before!, after!, before!.slice(6)]) expect(seen).not.toContain(one)
  })
})

/** A process of its own with connections of its own, ready to tick. */
async function startInstance() {
  const file = path.join(import.meta.dirname, 'test-instance.server.ts')
  const args = ['--conditions=react-server', '--import', 'tsx', file]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], env: process.env })
  running.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  expect((await lines.next()).value).toBe('ready')
  return {
    child,
    tick: async (now: Date) => {
      child.stdin.write(`${now.toISOString()}\n`)
      return JSON.parse((await lines.next()).value as string) as { worked: number }
    },
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const end = once(child, 'exit')
  child.kill('SIGKILL')
  await end
}

test('what a process was killed over is sent again by another, with the same id, and in its order', async () => {
  await subscribe()
  const { item } = await report(service, { severity: 'SEV4' })
  await sendAgain(item, { severity: 'SEV1' })
  const killed = await startInstance()
  receiver.answerWith(() => 'hang')
  const arrived = receiver.next()
  void killed.tick(new Date()).catch(() => undefined)
  await arrived
  await ended(killed.child)
  receiver.answerWith(() => 204)

  await workOff(later(30_000))
  const held = receiver.posts.length
  // The queue notices that nobody works on it any more, and gives it to the next.
  await pool().query(`update aftermerge_jobs.job set started_on = now() - interval '3 minutes' where state = 'active'`)
  await (await boss()).maintain()
  await waited()
  await workOff(later(180_000))

  expect(held).toBe(1)
  expect(typesSeen()).toEqual(['incident.created', 'incident.created', 'incident.updated'])
  expect(receiver.posts[1]!.headers['webhook-id']).toBe(receiver.posts[0]!.headers['webhook-id'])
  expect((await sendings()).map(({ status }) => status)).toEqual(['SENT', 'SENT'])
})

test('two processes that tick at once send each once, and what is long over is forgotten, what was given up later', async () => {
  await subscribe()
  for (let at = 0; at < 12; at += 1) await report(service)
  await Promise.all([workOff(), workOff(), workOff()])
  const sent = receiver.posts.length
  await db().notificationSending.update({ where: { id: (await sendings())[0]!.id }, data: { status: 'DEAD' } })
  await forgetOld(later(31 * 86_400_000)())

  expect(sent).toBe(12)
  expect(await sendings()).toHaveLength(1)
  await forgetOld(later(91 * 86_400_000)())
  expect([await sendings(), await db().notification.count()]).toEqual([[], 0])
})

test('a sending whose job got lost is found again', async () => {
  await subscribe()
  await report(service)
  await pool().query('delete from aftermerge_jobs.job')
  await findLost(later(200_000)())
  const early = await workOff()
  await findLost(later(301_000)())
  await findLost(later(301_000)())

  expect([early, await workOff()]).toEqual([0, 1])
  expect(await only()).toMatchObject({ status: 'SENT' })
})
