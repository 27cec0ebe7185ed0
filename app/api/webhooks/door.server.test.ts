import { createHmac } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { processLeftovers } from '@/lib/deliveries/keep-processed.server'
import { disableEndpoint } from '@/lib/endpoints/disable-endpoint.server'
import { rotateSecret } from '@/lib/endpoints/rotate-secret.server'
import { Problem } from '@/lib/openapi/document'
import { pullRequestEvent } from '@/lib/vendors/payload-factory'
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
const signed = (secret: string, body: string) => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

test('the official example of GitHub opens the door, and what is no JSON is kept all the same', async () => {
  const sender = await TestSender.of('github', { secret: "It's a Secret to Everybody" })
  const body = 'Hello, World!'
  const digest = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'
  const answer = await sender.send({ event: 'push', body, headers: { 'x-hub-signature-256': digest } })

  expect(answer.status).toBe(202)
  const { deliveryId } = (await answer.json()) as { deliveryId: string }
  const kept = await db().delivery.findUniqueOrThrow({ where: { id: deliveryId } })
  expect(Buffer.from(kept.body).toString()).toBe(body)
  expect(kept).toMatchObject({ status: 'FAILED', problem: expect.stringContaining('not JSON') })
})

test('a body that cannot be read is answered 202, kept as it came, and named with what is wrong', async () => {
  const kept = await github.send({ event: 'pull_request', body: '{"action":' })
  const shapeless = await github.tell('pull_request', { action: 'closed' })

  expect(kept.status).toBe(202)
  expect(shapeless).toMatchObject({ status: 'FAILED', problem: expect.stringContaining('pull_request') })
  const { deliveryId } = (await kept.json()) as { deliveryId: string }
  const unread = await db().delivery.findUniqueOrThrow({ where: { id: deliveryId } })
  expect(Buffer.from(unread.body).toString()).toBe('{"action":')
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

  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  expect(new Set(ids).size).toBe(1)
  expect(await db().delivery.count({ where: { deliveryId: 'the-same' } })).toBe(1)
  expect(await db().rawEvent.count({ where: { externalId: `shop/checkout@${'1'.repeat(40)}` } })).toBe(1)
})

test('another body under an id that was sent is told the id of the first, which stays', async () => {
  const first = await github.tell('ping', { zen: 'one' }, 'used-twice')
  const second = await github.tell('ping', { zen: 'two' }, 'used-twice')

  expect(second.id).toBe(first.id)
  expect(Buffer.from(second.body).toString()).toBe('{"zen":"one"}')
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
