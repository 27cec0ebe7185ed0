import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { pullRequestEvent, reviewEvent } from '@/lib/vendors/payload-factory'
import { Prisma } from '@/prisma/generated/client'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { TestSender } from './test-sender'
import { allRead } from '@/lib/deliveries/beside.server'
import { DeliveriesQuery } from '@/lib/deliveries/delivery'
import { listDeliveries } from '@/lib/deliveries/list-deliveries.server'
import { listFailures } from '@/lib/deliveries/list-failures.server'
import { readDelivery } from '@/lib/deliveries/read-delivery.server'
import { readReplay } from '@/lib/deliveries/read-replay.server'
import { replayDeliveries } from '@/lib/deliveries/replay-deliveries.server'

freshDatabase()

const system = systemActor('test')
let github: TestSender
beforeAll(async () => {
  github = await TestSender.of('github')
})

const replay = (wish: object, dryRun = false) =>
  replayDeliveries({ dryRun, ...wish }, system, crypto.randomUUID()).finally(allRead)
const list = (query: object) => listDeliveries(DeliveriesQuery.parse(query), system)

let made = 0
/** As one whose payload could not be read when it came, and can be now. */
async function failedOne(payload: object, event = 'pull_request') {
  made += 1
  const row = await db().delivery.create({
    data: {
      id: crypto.randomUUID(),
      endpointId: github.made.id,
      deliveryId: `failed-${made}`,
      event,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(payload)),
      bodyHash: new Uint8Array(32),
      receivedAt: new Date(Date.now() - 60_000 + made),
      requestId: crypto.randomUUID(),
      status: 'FAILED',
      problem: 'The payload is not as the vendor describes it. pull_request: was called otherwise.',
    },
  })
  return row.id
}

const merged = (number: number, over: object = {}) =>
  pullRequestEvent({ number, merge_commit_sha: String(number).padStart(40, '0'), title: `Request ${number}`, ...over })

/** How many rows every table has, and whether any was written. */
async function everything(): Promise<Record<string, string>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await db().$queryRaw<{ said: string }[]>`
      select count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) as said from ${Prisma.raw(`"${name}"`)}`
    found[name] = row!.said
  }
  return found
}

describe('a dry run', () => {
  test('says which records would be new or other, field by field, and writes nothing at all', async () => {
    await github.tell('pull_request', merged(201))
    const ids = [
      await failedOne(merged(201, { title: 'Another title', updated_at: '2026-03-03T10:00:00Z' })),
      await failedOne(merged(202)),
      await failedOne(merged(202, { title: 'Told again', updated_at: '2026-03-04T10:00:00Z' })),
      await failedOne({ action: 'closed' }),
    ]
    const before = await everything()
    const { foreseen, deliveries, replayId } = await replay({ ids }, true)

    expect(await everything()).toEqual(before)
    expect({ deliveries, replayId }).toEqual({ deliveries: 4, replayId: null })
    expect(foreseen.map(({ status }) => status)).toEqual(['TAKEN', 'TAKEN', 'TAKEN', 'FAILED'])
    expect(foreseen[0]!.records).toMatchObject([
      {
        kind: 'change',
        outcome: 'updated',
        fields: [{ field: 'title', before: 'Request 201', after: 'Another title' }],
      },
    ])
    expect(foreseen[1]!.records).toMatchObject([{ kind: 'change', id: null, outcome: 'created' }])
    expect(foreseen[1]!.records[0]!.fields).toContainEqual({ field: 'title', before: null, after: 'Request 202' })
    // On top of what the one before it would have made.
    expect(foreseen[2]!.records).toMatchObject([
      { outcome: 'updated', fields: [{ field: 'title', before: 'Request 202', after: 'Told again' }] },
    ])
    expect(foreseen[3]!.problem).toContain('pull_request')
  })

  test('says what then comes of it', async () => {
    const told = { pull_request: { ...reviewEvent({}, { number: 203 }).pull_request } }
    const ids = [
      await failedOne(merged(203)),
      await failedOne({ ...reviewEvent({ id: 71 }, { number: 203 }), ...told }, 'pull_request_review'),
      await failedOne(merged(204)),
      await failedOne(merged(204)),
    ]
    const { foreseen } = await replay({ ids }, true)
    await replay({ ids })

    const rows = await db().delivery.findMany({ where: { id: { in: ids } }, orderBy: { receivedAt: 'asc' } })
    expect(foreseen.map(({ status }) => status)).toEqual(rows.map(({ status }) => status))
    expect(foreseen[0]!.records.map(({ outcome }) => outcome)).toEqual(['created'])
    expect(rows[0]!.records).toMatchObject([{ outcome: 'created' }])
    expect(foreseen[1]!.records[0]).toMatchObject({ kind: 'review', outcome: 'created' })
    expect(rows[1]!.records).toMatchObject([{ kind: 'review', outcome: 'created' }])
    expect(foreseen[2]!.records.map(({ outcome }) => outcome)).toEqual(['created'])
    expect(rows[2]!.records).toMatchObject([{ outcome: 'created' }])
    expect(foreseen[3]!.records.map(({ outcome }) => outcome)).toEqual(['duplicate'])
    expect(rows[3]!.records).toMatchObject([{ outcome: 'duplicate' }])
  })
})

test('all that failed are read again, and once more adds no record and changes none', async () => {
  for (let number = 300; number < 312; number += 1) await failedOne(merged(number))
  const changesNow = () => db().change.findMany({ omit: { version: true, updatedAt: true }, orderBy: { id: 'asc' } })
  const facts = async () => ({
    changes: await db().change.count(),
    said: (await changesNow()).map(({ eventAt: _, ...change }) => change),
    reviews: await db().review.count(),
  })
  const before = await facts()
  const first = await replay({ filter: { status: 'FAILED' } })
  const progress = await readReplay(first.replayId!, system)
  const after = await facts()

  const added = after.changes - before.changes
  expect(added).toBeGreaterThanOrEqual(12)
  expect(progress).toMatchObject({ deliveries: first.deliveries, waiting: 0, created: added })

  const second = await replay({ filter: {} })
  expect(second.deliveries).toBe(await db().delivery.count())
  expect(await facts()).toEqual(after)
  expect(await readReplay(second.replayId!, system)).toMatchObject({ waiting: 0, created: 0 })

  // A merge that was told before its reviews knows of them now; from then on there is no further version of anything.
  const versions = await db().rawEvent.count()
  const third = await replay({ filter: {} })
  expect(await readReplay(third.replayId!, system)).toMatchObject({ waiting: 0, created: 0, updated: 0 })
  expect(await db().rawEvent.count()).toBe(versions)
})

test('a replay is in the audit log with how many it was', async () => {
  const id = await failedOne(merged(320))
  await replay({ ids: [id] })
  const line = await db().auditEvent.findFirstOrThrow({
    where: { action: 'endpoint.replayed' },
    orderBy: { id: 'desc' },
  })

  expect(line).toMatchObject({ entity: 'endpoint', entityId: github.made.id, after: { deliveries: 1 } })
})

test('what a killed process was to read again is read by the next', async () => {
  const id = await failedOne(merged(330))
  await db().delivery.update({ where: { id }, data: { status: 'STORED', replays: 1, replayId: crypto.randomUUID() } })
  const { processLeftovers } = await import('@/lib/deliveries/keep-processed.server')
  await processLeftovers()

  expect(await db().delivery.findUnique({ where: { id } })).toMatchObject({ status: 'TAKEN', replays: 1 })
})

test('one whose body is not kept any more is left as it is, and counted', async () => {
  const id = await failedOne(merged(340))
  await db().delivery.update({ where: { id }, data: { body: null } })

  expect(await replay({ ids: [id] })).toMatchObject({ deliveries: 0, withoutBody: 1, replayId: null })
  expect(await db().delivery.findUnique({ where: { id } })).toMatchObject({ status: 'FAILED', replays: 0 })
  expect(await readDelivery(id, system)).toMatchObject({ body: null, hasBody: false })
})

test('the log is narrowed by everything it shows, and its pages leave nothing out', async () => {
  const gitlab = await TestSender.of('gitlab')
  await gitlab.tell('Push Hook', { not: 'a push' })
  const id = await failedOne({ action: 'closed', 100: '%' })
  const all = (await list({ limit: 200 })).items

  expect((await list({ vendor: 'gitlab' })).items).toMatchObject([{ event: 'Push Hook' }])
  expect((await list({ endpoint: gitlab.made.id })).items).toHaveLength(1)
  expect((await list({ status: 'FAILED', limit: 200 })).items.map((item) => item.id)).toEqual(
    all.filter(({ status }) => status === 'FAILED').map((item) => item.id),
  )
  expect((await list({ q: 'was called otherwise' })).items.map((item) => item.id)).toContain(id)
  expect((await list({ q: '100%' })).items).toEqual([])
  expect((await list({ event: 'Push Hook' })).items).toHaveLength(1)
  expect((await list({ from: '2099-01-01T00:00:00Z' })).items).toEqual([])
  expect((await list({ reason: 'SHAPE', limit: 200 })).items.every(({ status }) => status === 'FAILED')).toBe(true)

  const paged: string[] = []
  let cursor: string | null = null
  do {
    const page = await list({ limit: '7', ...(cursor && { cursor }) })
    paged.push(...page.items.map((item) => item.id))
    cursor = page.nextCursor
  } while (cursor)
  expect(paged).toEqual(all.map((item) => item.id))
})

test('what failed is grouped by what is most likely wrong', async () => {
  const sender = await TestSender.of('github')
  for (let n = 0; n < 3; n += 1) await sender.send({ event: 'pull_request', body: '{"action":' })
  await allRead()
  const { items } = await listFailures(system)
  const group = items.find(({ reason }) => reason === 'NOT_JSON')!

  expect(group).toMatchObject({ failed: 3, replayable: 3, endpoints: ['Our github'] })
  expect(group.lastAt >= group.firstAt).toBe(true)
  expect((await list({ reason: 'NOT_JSON' })).items).toHaveLength(3)
})

test('a body is shown laid out with its secrets masked, those of the webhook itself among them', async () => {
  const payload = { zen: 'Keep it', config: { secret: 'hunter2' }, note: `it is ${github.made.secret}` }
  const { id } = await github.tell('ping', { ...payload, email: 'ada@example.com' })
  const shown = await readDelivery(id, system)

  expect(shown.body!.text).toContain('"zen": "Keep it"')
  expect(shown.body!.text).toContain('ada@example.com')
  expect(JSON.stringify(shown)).not.toContain('hunter2')
  expect(JSON.stringify(shown)).not.toContain(github.made.secret)
  expect(shown).toMatchObject({ answered: 202, signedWith: 'CURRENT', headers: { 'x-github-event': 'ping' } })
})

test('of a long body the beginning is shown', async () => {
  const { id } = await github.tell('ping', { zen: 'x'.repeat(3_000_000), token: 'hunter2' })
  const { body } = await readDelivery(id, system)

  expect(body).toMatchObject({ isCut: true, bytes: 3_000_028 })
  expect(body!.text.length).toBeLessThanOrEqual(64_000)
})
