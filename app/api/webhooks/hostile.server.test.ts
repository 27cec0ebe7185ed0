import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client.server'
import { allRead } from '@/lib/deliveries/beside.server'
import { sign } from '@/lib/deliveries/signature.server'
import { VENDORS } from '@/lib/vendors/vendors'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { TestSender } from './test-sender'

freshDatabase()

let senders: TestSender[]
beforeAll(async () => {
  senders = []
  for (const { id } of VENDORS) senders.push(await TestSender.of(id))
})

/** Sends it to every door, rightly signed, and answers what is on disk of it. */
async function sendToAll(body: string, headers: Record<string, string> = {}) {
  const kept = []
  for (const sender of senders) {
    const { signatures } = VENDORS.find(({ id }) => id === sender.vendor)!
    const signed = sign(signatures[0]!, body, sender.made.secret)
    const answer = await sender.post(sender.made.id, { host: 'localhost', ...headers, ...signed }, body)
    expect([sender.vendor, answer.status]).toEqual([sender.vendor, 202])
    const { deliveryId: id } = (await answer.json()) as { deliveryId: string }
    kept.push({ vendor: sender.vendor, id })
  }
  await allRead()
  const rows = await db().delivery.findMany({ where: { id: { in: kept.map(({ id }) => id) } } })
  return kept.map(({ vendor, id }) => ({ vendor, row: rows.find((row) => row.id === id)! }))
}

const deep = (levels: number) => `${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}`

test.each<[string, string]>([
  [
    'keys of every object',
    '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"toString":1,"event":"__proto__"}',
  ],
  [
    'an event called as what every object has',
    '{"event_type":"__proto__","__proto__":{"id":"1"},"type":"constructor","webhookEvent":"toString","action":"valueOf"}',
  ],
  [
    'the same key twice',
    '{"status":"firing","status":{"a":1},"alerts":[],"alerts":null,"event":{},"event":{"type":"incident.created"}}',
  ],
  [
    'numbers beyond all',
    '{"issueId":1e400,"createdAt":-1e400,"updatedAt":99999999999999999999999999,"state":"CREATED","id":123456789012345678901234567890}',
  ],
  [
    'halves of letters',
    '{"status":"\\ud800","event":{"type":"\\udfff"},"event_type":"\\ud800","action":"\\udc00","state":"\\ud83d"}',
  ],
  ['NUL as a letter', '{"event":"\\u0000","type":"\\u0000.\\u0000","webhookEvent":"\\u0000","event_type":"\\u0000"}'],
  ['a NUL byte', '\u0000\u0000\u0000'],
  ['a beginning that marks bytes', '\ufeff{"a":1}'],
  ['a hundred thousand levels', deep(100_000)],
  ['a text', '"incident"'],
  ['a number', '1'],
  ['null', 'null'],
  ['a list of lists', '[[[[]]]]'],
  ['a form', 'payload=%7B%22a%22%3A1&payload=%ff'],
  ['XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
])('%s as a body is answered 202, kept as it came, and read', async (_, body) => {
  for (const { vendor, row } of await sendToAll(body)) {
    expect([vendor, Buffer.from(row.body!).toString()]).toEqual([vendor, body])
    expect([vendor, row.status]).toEqual([vendor, expect.stringMatching(/^(FAILED|IGNORED)$/)])
    expect(row.problem).not.toContain('broke on our side')
  }
  expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined()
})

test.each<[string, Record<string, string>]>([
  ['none', {}],
  ['of a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['of XML', { 'content-type': 'text/xml; charset=utf-16' }],
  ['that is none', { 'content-type': '\u00ff;;;=' }],
  ['packed, though it is not', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
])('what is signed is taken whatever type it is said to be of: %s', async (name, headers) => {
  const body = JSON.stringify({ nonce: name })
  for (const { vendor, row } of await sendToAll(body, headers))
    expect([vendor, Buffer.from(row.body!).toString()]).toEqual([vendor, body])
})

test('an id, an event and an agent of ten thousand letters lose nothing', async () => {
  const long = (letter: string) => `${letter.repeat(10_000)}`
  const name = { 'user-agent': long('u'), 'x-github-event': long('e'), 'x-gitlab-event': long('e') }
  const ids = (end: string) =>
    Object.fromEntries(
      ['x-github-delivery', 'idempotency-key', 'x-webhook-id', 'request-id', 'x-atlassian-webhook-identifier'].map(
        (header) => [header, long('i') + end],
      ),
    )
  const first = await sendToAll('{"n":1}', { ...name, ...ids('1') })
  const second = await sendToAll('{"n":2}', { ...name, ...ids('2') })

  for (const { row } of first) expect(Buffer.from(row.body!).toString()).toBe('{"n":1}')
  for (const { row } of second) expect(Buffer.from(row.body!).toString()).toBe('{"n":2}')
})

test('bytes that are no letters are kept to the byte', async () => {
  const body = Buffer.from([0x1f, 0x8b, 0xff, 0xfe, 0x00, 0xc3, 0x28, 0xed, 0xa0, 0x80])
  const sender = senders.find(({ vendor }) => vendor === 'alertmanager')!
  const authorization = `Bearer ${sender.made.secret}`
  const answer = await sender.post(sender.made.id, { host: 'localhost', authorization }, body)
  expect(answer.status).toBe(202)
  const { deliveryId: id } = (await answer.json()) as { deliveryId: string }
  await allRead()

  const row = await db().delivery.findUniqueOrThrow({ where: { id } })
  expect(Buffer.from(row.body!).equals(body)).toBe(true)
  expect(row).toMatchObject({ status: 'FAILED', problem: 'The body is not UTF-8.' })
})

test.each(['1989-12-31T23:59:59Z', '0001-01-01T00:00:00Z', '2100-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', '1e99'])(
  'an alert that begins in %s is kept, and said to be unfit',
  async (startsAt) => {
    const sender = senders.find(({ vendor }) => vendor === 'alertmanager')!
    const alert = { status: 'firing', labels: { alertname: 'Old' }, startsAt, endsAt: startsAt, fingerprint: 'old' }

    expect(await sender.tell('', { status: 'firing', alerts: [alert] })).toMatchObject({
      status: 'FAILED',
      problem: expect.stringContaining('startsAt'),
      records: [],
    })
  },
)

test('of a list of signatures one is enough; where a vendor sends one, all that came must be it', async () => {
  const body = '{"several":true}'
  for (const id of ['github', 'pagerduty', 'incidentio', 'rootly', 'firehydrant', 'sentry', 'jira', 'standard']) {
    const sender = senders.find(({ vendor }) => vendor === id)!
    const { signatures } = VENDORS.find((vendor) => vendor.id === id)!
    const right = sign(signatures[0]!, body, sender.made.secret)
    const wrong = sign(signatures[0]!, body, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
    const name = Object.keys(right).find((header) => /signature/i.test(header))!
    // As what reads them from the wire joins a header that came more than once.
    const both = (one: string, other: string) => ({ ...right, [name]: `${one}, ${other}` })
    const status = async (headers: Record<string, string>) =>
      (await sender.post(sender.made.id, { host: 'localhost', ...headers }, body)).status

    const isList = ['hmac-list', 'timed-hex', 'standard'].includes(signatures[0]!.scheme)
    expect([id, await status(both(right[name]!, wrong[name]!))]).toEqual([id, isList ? 202 : 401])
    expect([id, await status(both(wrong[name]!, right[name]!))]).toEqual([id, isList ? 202 : 401])
    expect([id, await status(both(right[name]!, right[name]!))]).toEqual([id, 202])
    expect([id, await status(both(wrong[name]!, wrong[name]!))]).toEqual([id, 401])
  }
})

test('a body as large as its vendor sends is kept whole, and one byte more is said to be too much', async () => {
  for (const id of ['alertmanager', 'datadog']) {
    const sender = senders.find(({ vendor }) => vendor === id)!
    const { maxBytes } = VENDORS.find((vendor) => vendor.id === id)!
    const bytes = (count: number) => Buffer.alloc(count, ' ')
    const headers = { host: 'localhost', authorization: `Bearer ${sender.made.secret}` }
    const taken = await sender.post(sender.made.id, headers, bytes(maxBytes))
    const { deliveryId } = (await taken.json()) as { deliveryId: string }

    expect(taken.status).toBe(202)
    const [row] = await db().$queryRaw<{ bytes: number }[]>`
      select octet_length(body) as bytes from deliveries where id = ${deliveryId}::uuid`
    expect(row?.bytes).toBe(maxBytes)
    expect((await sender.post(sender.made.id, headers, bytes(maxBytes + 1))).status).toBe(413)
  }
  await allRead()
})
