import { createHash, createHmac } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { allRead } from '@/lib/deliveries/beside.server'
import { processLeftovers } from '@/lib/deliveries/keep-processed.server'
import { processDelivery } from '@/lib/deliveries/process-delivery.server'
import { dropOldBodies } from '@/lib/deliveries/drop-old-bodies.server'
import { countRefusal, writeRefusals } from '@/lib/deliveries/refusals.server'
import { disableEndpoint } from '@/lib/endpoints/disable-endpoint.server'
import { rotateSecret } from '@/lib/endpoints/rotate-secret.server'
import { Problem } from '@/lib/openapi/document'
import { mergeRequestEvent, pullRequestEvent } from '@/lib/vendors/payload-factory'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { TestSender } from './test-sender'

freshDatabase()

const system = systemActor('test')
let github: TestSender
let gitlab: TestSender
beforeAll(async () => {
  github = await TestSender.of('github')
  gitlab = await TestSender.of('gitlab')
})

const deliveries = () => db().delivery.count()
const textOf = ({ body }: { body: Uint8Array | null }) => Buffer.from(body ?? []).toString()
const signed = (secret: string, body: string) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

test('the official example of GitHub opens the door, and what is no JSON is kept all the same', async () => {
  const sender = await TestSender.of('github', { secret: "It's a Secret to Everybody" })
  const body = 'Hello, World!'
  const digest = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'
  const answer = await sender.send({ event: 'push', body, headers: { 'x-hub-signature-256': digest } })

  expect(answer.status).toBe(202)
  const { deliveryId } = (await answer.json()) as { deliveryId: string }
  await allRead()
  const kept = await db().delivery.findUniqueOrThrow({ where: { id: deliveryId } })
  expect(textOf(kept)).toBe(body)
  expect(kept).toMatchObject({ status: 'FAILED', problem: expect.stringContaining('not JSON') })
})

test('a body that cannot be read is answered 202, kept as it came, and named with what is wrong', async () => {
  const kept = await github.send({ event: 'pull_request', body: '{"action":' })
  const shapeless = await github.tell('pull_request', { action: 'closed' })

  expect(kept.status).toBe(202)
  expect(shapeless).toMatchObject({ status: 'FAILED', problem: expect.stringContaining('pull_request') })
  const { deliveryId } = (await kept.json()) as { deliveryId: string }
  const unread = await db().delivery.findUniqueOrThrow({ where: { id: deliveryId } })
  expect(textOf(unread)).toBe('{"action":')
})

test.each<[string, (fitting: string) => Record<string, string>]>([
  ['none', () => ({})],
  ['one with its last letter changed', (fitting) => ({ 'x-hub-signature-256': flipped(fitting) })],
  ['one cut short', (fitting) => ({ 'x-hub-signature-256': fitting.slice(0, -1) })],
  ['one made longer', (fitting) => ({ 'x-hub-signature-256': `${fitting}0` })],
  ['the bare digest', (fitting) => ({ 'x-hub-signature-256': fitting.slice('sha256='.length) })],
  ['an empty one', () => ({ 'x-hub-signature-256': '' })],
  ['the right one under the old name', (fitting) => ({ 'x-hub-signature': fitting })],
  ['the secret itself, as GitLab sends it', () => ({ 'x-gitlab-token': github.made.secret })],
])('a delivery with %s is refused, and nothing of it is kept', async (_, headers) => {
  const before = await deliveries()
  const answer = await github.send({ body: '{}', headers: headers(signed(github.made.secret, '{}')) })

  expect(answer.status).toBe(401)
  expect(Problem.parse(await answer.json())).toMatchObject({ status: 401 })
  expect(await deliveries()).toBe(before)
})

function flipped(signature: string): string {
  return signature.slice(0, -1) + (signature.endsWith('0') ? '1' : '0')
}

test('any byte of the body that is not as it was signed closes the door', async () => {
  const body = JSON.stringify(pullRequestEvent({ title: 'Größere Körbe 🧺' }))
  const headers = { 'x-hub-signature-256': signed(github.made.secret, body) }
  const bytes = Buffer.from(body)

  for (let at = 0; at < bytes.length; at += 97) {
    const altered = Buffer.from(bytes)
    altered[at]! ^= 1
    expect((await github.send({ body: altered, headers })).status).toBe(401)
  }
  expect((await github.send({ event: 'pull_request', body, headers })).status).toBe(202)
})

test('an endpoint that is unknown, disabled or of another vendor is told apart by nothing', async () => {
  const gone = await TestSender.of('github')
  await disableEndpoint(gone.made.id, system, crypto.randomUUID())
  const headers = { host: 'localhost', 'x-hub-signature-256': signed(gone.made.secret, '{}'), 'x-github-event': 'ping' }

  const answers = [
    await github.send({ secret: 'another secret' }),
    await gone.post(gone.made.id, headers, '{}'),
    await gone.post(crypto.randomUUID(), headers, '{}'),
    await gone.post('no-id', headers, '{}'),
    await gitlab.post(github.made.id, { host: 'localhost', 'x-gitlab-token': github.made.secret }, '{}'),
  ]

  const told = await Promise.all(
    answers.map(async (answer) => ({ ...((await answer.json()) as object), instance: '' })),
  )
  for (const one of told) expect(one).toEqual(told[0])
  expect(told[0]).toMatchObject({ status: 401 })
})

test('GitLab is let in by its token, and by nothing that resembles it', async () => {
  const { secret } = gitlab.made
  const status = async (token: string) => (await gitlab.send({ headers: { 'x-gitlab-token': token } })).status

  expect(await status(secret)).toBe(202)
  for (const token of ['', secret.slice(1), `${secret}a`, secret.toUpperCase(), `sha256=${secret}`])
    expect(await status(token)).toBe(401)
})

test('where its secret cannot be opened here, its vendor is asked to come again', async () => {
  const sender = await TestSender.of('gitlab')
  await db().endpoint.update({ where: { id: sender.made.id }, data: { secret: Buffer.from('sealed elsewhere') } })

  const answer = await sender.send({ headers: { 'x-gitlab-token': sender.made.secret } })
  expect(answer.status).toBe(503)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
})

test('whoever knows the address alone uses up nothing of what its vendor may send', async () => {
  const sender = await TestSender.of('gitlab')
  const spent = async () => {
    const [row] = await db().$queryRaw<{ points: number }[]>`
      select coalesce(sum(points), 0)::int as points from rate_limits where key = ${`webhook:${sender.made.id}`}`
    return row!.points
  }
  for (let at = 0; at < 3; at += 1) await sender.send({ headers: { 'x-gitlab-token': 'a guess' } })
  expect(await spent()).toBe(0)

  await sender.send({ headers: { 'x-gitlab-token': sender.made.secret } })
  expect(await spent()).toBe(1)
})

test('a signing token of GitLab’s signs as Standard Webhooks do, for five minutes', async () => {
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const sender = await TestSender.of('gitlab', { secret })
  const send = (at: number, body = '{}', signedBody = body) => {
    const [id, timestamp] = ['msg_1', String(Math.floor(at / 1000))]
    const key = Buffer.from(secret.slice(6), 'base64')
    const digest = createHmac('sha256', key).update(`${id}.${timestamp}.${signedBody}`).digest('base64')
    const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1a,x v1,${digest}` }
    return sender.send({ body, headers }).then(({ status }) => status)
  }

  expect(await send(Date.now())).toBe(202)
  expect(await send(Date.now() - 6 * 60_000)).toBe(401)
  expect(await send(Date.now() + 6 * 60_000)).toBe(401)
  expect(await send(Date.now(), '{"a":1}', '{}')).toBe(401)
})

test('sent a hundred times at once and again, it is kept once and done once, and each time told the same id', async () => {
  const merged = pullRequestEvent({ merge_commit_sha: '1'.repeat(40), number: 91 })
  const send = () => github.send({ event: 'pull_request', body: JSON.stringify(merged), id: 'the-same' })

  const answers = [...(await Promise.all(Array.from({ length: 50 }, send)))]
  for (let again = 0; again < 50; again += 1) answers.push(await send())
  const ids = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as { deliveryId: string }).deliveryId),
  )
  await allRead()

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  expect(new Set(ids).size).toBe(1)
  expect(await db().delivery.count({ where: { deliveryId: 'the-same' } })).toBe(1)
  expect(await db().rawEvent.count({ where: { externalId: `shop/checkout@${'1'.repeat(40)}` } })).toBe(1)
})

test('another body under an id that was sent is a delivery of its own, is read, and says so; sent again it is itself', async () => {
  const first = await github.tell('ping', { zen: 'one' }, 'used-twice')
  const sha = '8'.repeat(40)
  const other = pullRequestEvent({ merge_commit_sha: sha, number: 98 })
  const second = await github.tell('pull_request', other, 'used-twice')
  const again = await github.tell('pull_request', other, 'used-twice')
  const firstAgain = await github.tell('ping', { zen: 'one' }, 'used-twice')

  expect(textOf(first)).toBe('{"zen":"one"}')
  expect(first.problem).not.toContain('another body')
  expect(second).toMatchObject({
    status: 'TAKEN',
    deliveryId: expect.stringMatching(/^used-twice, with another body: [0-9a-f]{64}$/),
    problem: expect.stringContaining('had given its id to another body'),
  })
  expect(textOf(second)).toBe(JSON.stringify(other))
  expect([again.id, firstAgain.id]).toEqual([second.id, first.id])
  expect(await db().change.count({ where: { externalId: `shop/checkout@${sha}` } })).toBe(1)
})

test('of bodies that come at once under one id each is kept once, and each answer names the one that holds its body', async () => {
  const bodies = Array.from({ length: 12 }, (_, at) => JSON.stringify({ zen: `body ${at % 4}` }))
  const answers = await Promise.all(bodies.map((body) => github.send({ body, id: 'at-once' })))
  const ids = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as { deliveryId: string }).deliveryId),
  )
  await allRead()

  expect(await db().delivery.count({ where: { deliveryId: { startsWith: 'at-once' } } })).toBe(4)
  for (const [at, id] of ids.entries())
    expect(textOf(await db().delivery.findUniqueOrThrow({ where: { id } }))).toBe(bodies[at])
})

test('an id that looks like one of ours for a reused id loses no body', async () => {
  const body = '{"zen":"looks alike"}'
  const hash = createHash('sha256').update(body).digest('hex')
  await github.send({ body: '{"zen":"a"}', id: 'alike' })
  await github.send({ body: '{"zen":"b"}', id: `alike, with another body: ${hash}` })
  const answer = await github.send({ body, id: 'alike' })
  const { deliveryId: id } = (await answer.json()) as { deliveryId: string }

  expect(textOf(await db().delivery.findUniqueOrThrow({ where: { id } }))).toBe(body)
})

test('a vendor that names no delivery is known by what it sends', async () => {
  const headers = { host: 'localhost', 'x-gitlab-token': gitlab.made.secret, 'x-gitlab-event': 'Push Hook' }
  const ids = []
  for (const body of ['{"a":1}', '{"a":1}', '{"a":2}'])
    ids.push(((await (await gitlab.post(gitlab.made.id, headers, body)).json()) as { deliveryId: string }).deliveryId)

  expect(ids[0]).toBe(ids[1])
  expect(ids[2]).not.toBe(ids[0])
})

test('after a rotation both secrets open the door until the old one’s time is over', async () => {
  const sender = await TestSender.of('github')
  const old = sender.made.secret
  const { secret } = await rotateSecret(sender.made.id, { overlapHours: 1 }, system, crypto.randomUUID())
  const status = async (with_: string) => (await sender.send({ secret: with_ })).status

  expect([await status(old), await status(secret)]).toEqual([202, 202])
  await db().endpoint.update({ where: { id: sender.made.id }, data: { previousUntil: new Date(Date.now() - 1) } })
  expect([await status(old), await status(secret)]).toEqual([401, 202])

  const next = await rotateSecret(sender.made.id, { overlapHours: 0 }, system, crypto.randomUUID())
  expect([await status(secret), await status(next.secret)]).toEqual([401, 202])
})

test('a body that grows past what its vendor sends is cut off, whatever length it states', async () => {
  const before = await deliveries()
  const part = new Uint8Array(1024 * 1024)
  let given = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1
      if (given > 30) controller.close()
      else controller.enqueue(part)
    },
  })
  const answer = await github.send({ body, headers: { 'content-length': '2' } })

  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ maxBytes: 25 * 1024 * 1024 })
  expect(given).toBeLessThan(30)
  expect(await deliveries()).toBe(before)
})

test('no header that holds a secret is kept', async () => {
  const { headers } = await gitlab.tell('Push Hook', {})
  const { headers: ofGithub } = await github.tell('ping', {})

  expect(JSON.stringify([headers, ofGithub])).not.toContain(gitlab.made.secret)
  expect(Object.keys(headers as object).sort()).toEqual(['content-type', 'idempotency-key', 'x-gitlab-event'])
  expect(ofGithub).not.toHaveProperty('x-hub-signature-256')
})

test('it is answered before anybody reads it, and the log says after how long', async () => {
  const sha = '5'.repeat(40)
  const body = JSON.stringify(pullRequestEvent({ merge_commit_sha: sha, number: 95 }))
  let release = () => undefined as void
  let isHeld = () => undefined as void
  const held = new Promise<void>((resolve) => (isHeld = resolve))
  // Nothing can be read while nobody may write what it says.
  const holding = db('writing').$transaction(
    async (tx) => {
      await tx.$executeRaw`lock table raw_events in exclusive mode`
      isHeld()
      await new Promise<void>((resolve) => (release = resolve))
    },
    { timeout: 20_000 },
  )
  await held
  const answer = await github.send({ event: 'pull_request', body })
  const { deliveryId: id } = (await answer.json()) as { deliveryId: string }
  const before = await db().delivery.findUniqueOrThrow({ where: { id } })
  release()
  await holding
  await allRead()

  expect(answer.status).toBe(202)
  expect(before).toMatchObject({ status: 'STORED', answered: null, signedWith: 'CURRENT' })
  const after = await db().delivery.findUniqueOrThrow({ where: { id } })
  expect(after).toMatchObject({ status: 'TAKEN', answered: 202 })
  expect(after.answeredMs).toBeGreaterThanOrEqual(0)
  expect(after.processedMs).toBeGreaterThan(0)
})

test('what was turned away is counted by its endpoint, hour and reason, and nothing of it is kept', async () => {
  const sender = await TestSender.of('gitlab', { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' })
  const late = String(Math.floor(Date.now() / 1000) - 600)
  const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
  const digest = createHmac('sha256', key).update(`msg_2.${late}.{}`).digest('base64')
  const signature = { 'webhook-id': 'msg_2', 'webhook-timestamp': late, 'webhook-signature': `v1,${digest}` }

  for (let n = 0; n < 3; n += 1) await sender.send({ headers: { 'x-gitlab-token': 'a guess' } })
  await sender.send({ headers: {} })
  await sender.send({ headers: signature })
  await sender.post(crypto.randomUUID(), { host: 'localhost', 'x-gitlab-token': 'a guess' }, '{}')
  await disableEndpoint(sender.made.id, system, crypto.randomUUID())
  await sender.send()
  await writeRefusals()

  const rows = await db().refusedDelivery.findMany({ where: { endpointId: sender.made.id } })
  expect(Object.fromEntries(rows.map(({ reason, refused }) => [reason, refused]))).toEqual({
    FORGED: 3,
    UNSIGNED: 1,
    LATE: 1,
    ENDED: 1,
  })
  const known = await db().endpoint.findMany({ select: { id: true } })
  const counted = await db().refusedDelivery.findMany({ distinct: ['endpointId'], select: { endpointId: true } })
  for (const { endpointId } of counted) expect(known).toContainEqual({ id: endpointId })
  expect(await db().delivery.count({ where: { endpointId: sender.made.id } })).toBe(0)
})

test('what was refused in an hour is one row, however often it is written', async () => {
  const sender = await TestSender.of('github')
  const at = new Date('2026-03-02T09:10:00Z')
  for (let n = 0; n < 412; n += 1) {
    countRefusal(sender.made.id, 'FORGED', new Date(at.getTime() + n * 1000))
    if (n % 100 === 0) await writeRefusals()
  }
  await writeRefusals()

  expect(await db().refusedDelivery.findMany({ where: { endpointId: sender.made.id } })).toMatchObject([
    { refused: 412, firstAt: at, lastAt: new Date(at.getTime() + 411_000), hour: new Date('2026-03-02T09:00:00Z') },
  ])
})

test('a body goes once its time is over; its line, what came of it, and one that is still to be read stay', async () => {
  const old = new Date(Date.now() - 91 * 86_400_000)
  const merged = pullRequestEvent({ merge_commit_sha: '6'.repeat(40), number: 96 })
  const taken = await github.tell('pull_request', merged)
  const young = await github.tell('ping', {})
  const unread = await github.tell('ping', { unread: true })
  await db().delivery.updateMany({ where: { id: { in: [taken.id, unread.id] } }, data: { receivedAt: old } })
  await db().delivery.update({ where: { id: unread.id }, data: { status: 'STORED' } })

  expect(await dropOldBodies()).toBe(1)

  const kept = await db().delivery.findMany({ where: { id: { in: [taken.id, young.id, unread.id] } } })
  const bodies = new Map(kept.map(({ id, body }) => [id, body !== null]))
  expect([taken, young, unread].map(({ id }) => bodies.get(id))).toEqual([false, true, true])
  expect(kept.find(({ id }) => id === taken.id)).toMatchObject({ status: 'TAKEN', records: [{ kind: 'change' }] })
  await processLeftovers()
})

test('what a killed process stored and did not read is read by the next, once', async () => {
  const sha = '2'.repeat(40)
  const body = Buffer.from(JSON.stringify(pullRequestEvent({ merge_commit_sha: sha, number: 92 })))
  const left = await db().delivery.create({
    data: {
      id: crypto.randomUUID(),
      endpointId: github.made.id,
      deliveryId: 'left-behind',
      event: 'pull_request',
      headers: { 'content-type': 'application/json' },
      body,
      bodyHash: new Uint8Array(32),
      receivedAt: new Date(),
      requestId: crypto.randomUUID(),
    },
  })

  expect(await processLeftovers()).toBe(1)
  expect(await processLeftovers()).toBe(0)

  expect(await db().delivery.findUnique({ where: { id: left.id } })).toMatchObject({ status: 'TAKEN', attempts: 1 })
  expect(await db().change.count({ where: { externalId: `shop/checkout@${sha}` } })).toBe(1)
})

test('what was said of a merge is read after the merge, whichever is taken up first', async () => {
  const sha = '7'.repeat(40)
  const merge = mergeRequestEvent({ iid: 97, merge_commit_sha: sha })
  const edit = mergeRequestEvent(
    { iid: 97, action: 'update', title: 'Say so', updated_at: '2026-04-01 00:00:00 UTC' },
    { labels: [{ title: 'late' }] },
  )
  const store = (payload: object, receivedAt: Date) =>
    db().delivery.create({
      data: {
        id: crypto.randomUUID(),
        endpointId: gitlab.made.id,
        deliveryId: crypto.randomUUID(),
        event: 'Merge Request Hook',
        headers: { 'content-type': 'application/json' },
        body: Buffer.from(JSON.stringify(payload)),
        bodyHash: new Uint8Array(32),
        receivedAt,
        requestId: crypto.randomUUID(),
      },
    })
  await store(merge, new Date(Date.now() - 2_000))
  const { id } = await store(edit, new Date(Date.now() - 1_000))

  await processDelivery(id)
  expect(await db().delivery.findUnique({ where: { id } })).toMatchObject({ status: 'STORED' })
  expect(await processLeftovers()).toBe(2)
  expect(await db().delivery.findUnique({ where: { id } })).toMatchObject({ status: 'TAKEN' })
  expect(await db().change.findFirst({ where: { number: 97, sha } })).toMatchObject({ labels: ['late'] })
})

test('more than a sweep takes at once that cannot be read now keep nothing behind them from being read', async () => {
  const slow = await TestSender.of('gitlab')
  const stored = (endpointId: string, at: number, event: string, payload: object) => ({
    id: crypto.randomUUID(),
    endpointId,
    deliveryId: crypto.randomUUID(),
    event,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(payload)),
    bodyHash: new Uint8Array(32),
    receivedAt: new Date(Date.now() - 60_000 + at),
    requestId: crypto.randomUUID(),
  })
  // A hundred are held by another reader, and what was said of a request waits for what came before it.
  const held = Array.from({ length: 100 }, (_, at) => stored(slow.made.id, at, 'Push Hook', {}))
  const edits = [5001, 5002].map((iid) =>
    stored(
      slow.made.id,
      iid,
      'Merge Request Hook',
      mergeRequestEvent({ iid, action: 'update', title: 'Say so' }, { labels: [{ title: 'late' }] }),
    ),
  )
  const merged = pullRequestEvent({ merge_commit_sha: '9'.repeat(40), number: 99 })
  const behind = stored(github.made.id, 6000, 'pull_request', merged)
  await db().delivery.createMany({ data: [...held, ...edits, behind] })
  const reading = globalThis.aftermergeReading!.ids
  for (const { id } of held) reading.add(id)

  await processLeftovers()

  const left = { endpointId: slow.made.id, status: 'STORED' } as const
  expect(await db().delivery.findUnique({ where: { id: behind.id } })).toMatchObject({ status: 'TAKEN' })
  expect(await db().delivery.count({ where: left })).toBe(102)
  for (const { id } of held) reading.delete(id)
  await db().delivery.deleteMany({ where: { id: { in: held.map(({ id }) => id) } } })
  await processLeftovers()
  expect(await db().delivery.count({ where: left })).toBe(0)
})

test('what a process was killed over halfway is the same once it is read again', async () => {
  const taken = await github.tell('pull_request', pullRequestEvent({ merge_commit_sha: '3'.repeat(40), number: 93 }))
  const events = () => db().rawEvent.count()
  const before = await events()
  await db().delivery.update({ where: { id: taken.id }, data: { status: 'STORED' } })

  await processLeftovers()

  expect(await events()).toBe(before)
  expect(await db().delivery.findUnique({ where: { id: taken.id } })).toMatchObject({
    status: 'TAKEN',
    records: [{ kind: 'change', outcome: 'duplicate' }],
  })
})

test('the audit log names the webhook, and tells no secret', async () => {
  await github.tell('pull_request', pullRequestEvent({ merge_commit_sha: '4'.repeat(40), number: 94 }))
  const lines = await db().auditEvent.findMany({ where: { actorKind: 'ENDPOINT' }, orderBy: { id: 'desc' }, take: 1 })
  const all = await db().auditEvent.findMany({ where: { entity: 'endpoint' } })

  expect(lines).toMatchObject([{ actorId: github.made.id, actorName: 'Our github', action: 'change.created' }])
  expect(all.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['endpoint.created', 'endpoint.secret-rotated']),
  )
  expect(JSON.stringify(all, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
    github.made.secret,
  )
})

test('an unknown vendor is a door that is not there', async () => {
  expect((await github.post(github.made.id, { host: 'localhost' }, '{}', 'bitbucket')).status).toBe(404)
})
