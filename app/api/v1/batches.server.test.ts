import { beforeAll, describe, expect, test, vi } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { POST as postChanges } from '@/app/api/v1/changes/route'
import { POST as postIncidents } from '@/app/api/v1/incidents/route'
import { createToken } from '@/lib/tokens/create-token.server'
import { db } from '@/lib/db/client.server'
import { aChange, anIncident } from '@/prisma/factories'
import { freshDatabase } from '@/scripts/postgres/test-database'

freshDatabase()

let secret: string

beforeAll(async () => {
  const wish = { name: 'sender', scopes: ['ingest:incidents' as const], source: null, days: 1 }
  secret = (await createToken(wish, systemActor('test'))).secret
})

type Sent = { body?: BodyInit; type?: string; token?: string | null; host?: string }

function request({ body, type = 'application/json', token = secret, host = '127.0.0.1:3000' }: Sent): Request {
  const headers = new Headers({ 'Content-Type': type, Host: host })
  if (token) headers.set('Authorization', `Bearer ${token}`)
  return new Request('http://127.0.0.1:3000/api/v1/incidents', {
    method: 'POST',
    headers,
    body: body ?? null,
    duplex: 'half',
  } as RequestInit)
}

const send = async (sent: Sent, post = postIncidents) => {
  const answer = await post(request(sent), { params: Promise.resolve({}) })
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.json() }
}
const sendItems = (items: unknown[]) => send({ body: JSON.stringify({ items }) })

function chunked(bytes: number): ReadableStream {
  let left = bytes
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close()
      controller.enqueue(new TextEncoder().encode(' '.repeat(65_536)))
      left -= 65_536
    },
  })
}

describe('a request that cannot be understood', () => {
  test.each([
    ['is not JSON', { body: '{"items": [' }, 400],
    ['is not UTF-8', { body: new Uint8Array([0x7b, 0xff, 0x7d]) }, 400],
    ['is sent as plain text', { body: '{"items":[]}', type: 'text/plain' }, 415],
    ['has no items', { body: '{"items":[]}' }, 422],
    ['is a list', { body: '[]' }, 422],
    ['has an unknown key beside items', { body: '{"items":[{}],"extra":1}' }, 422],
    ['holds 501 items', { body: JSON.stringify({ items: Array(501).fill({}) }) }, 413],
    ['is 3 MB in chunks of unknown length', { body: chunked(3_000_000) }, 413],
    ['has no token', { body: '{"items":[{}]}', token: null }, 401],
    ['has a token with a wrong checksum', { body: '{"items":[{}]}', token: `am_live_${'x'.repeat(43)}_00000000` }, 401],
    ['comes for another host', { body: '{"items":[{}]}', host: 'evil.example' }, 403],
  ])('that %s gets a problem document with the status for it', async (_, sent, status) => {
    const answer = await send(sent)

    expect(answer.status).toBe(status)
    expect(answer.type).toBe('application/problem+json')
    expect(answer.body).toMatchObject({
      status,
      title: expect.any(String),
      type: expect.stringContaining('/docs/api#'),
      instance: expect.stringContaining('urn:uuid:'),
    })
  })

  test('names both limits when it is too large', async () => {
    const answer = await send({ body: JSON.stringify({ items: Array(501).fill({}) }) })

    expect(answer.body).toMatchObject({ maxBytes: 1_048_576, maxRecords: 500 })
  })

  test('a token without the scope is refused by name', async () => {
    const answer = await send({ body: JSON.stringify({ items: [aChange()] }) }, postChanges)

    expect(answer.status).toBe(403)
    expect(answer.body.detail).toContain('ingest:changes')
  })

  test('a revoked token is refused within a second', async () => {
    const wish = { name: 'short-lived', scopes: ['ingest:incidents' as const], source: null, days: 1 }
    const token = await createToken(wish, systemActor('test'))
    const body = JSON.stringify({ items: [anIncident()] })
    const before = await send({ body, token: token.secret })
    await db().apiToken.update({ where: { id: token.id }, data: { revokedAt: new Date() } })

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 999 })
    const after = await send({ body, token: token.secret })
    vi.useRealTimers()

    expect(before.status).toBe(207)
    expect(after.status).toBe(401)
  })
})

describe('an item that does not fit', () => {
  const item = () => anIncident() as Record<string, unknown>

  test.each([
    ['an unknown key', () => ({ ...item(), colour: 'red' }), '/colour'],
    ['an unknown origin', () => ({ ...item(), origin: 'ROBOT' }), '/origin'],
    ['a wrong type', () => ({ ...item(), title: 7 }), '/title'],
    ['a date in the year 10000', () => ({ ...item(), startedAt: '+010000-01-01T00:00:00Z' }), '/startedAt'],
    ['a day that does not exist', () => ({ ...item(), startedAt: '2026-02-30T00:00:00Z' }), '/startedAt'],
    ['a time without a zone', () => ({ ...item(), startedAt: '2026-02-03T00:00:00' }), '/startedAt'],
    ['a NUL', () => ({ ...item(), title: 'a\u0000b' }), '/title'],
    ['half a surrogate pair', () => ({ ...item(), summary: 'a\ud800b' }), '/summary'],
    ['only blanks', () => ({ ...item(), title: ' \n ' }), '/title'],
    ['a time resolved before it started', () => ({ ...item(), resolvedAt: '2020-01-01T00:00:00Z' }), '/resolvedAt'],
    ['an event time beyond tomorrow', () => ({ ...item(), eventAt: '2099-01-01T00:00:00Z' }), '/eventAt'],
    ['a script for an address', () => ({ ...item(), url: 'javascript:alert(1)' }), '/url'],
    ['a cause that names nothing', () => ({ ...item(), causes: [{ change: { source: 'git' } }] }), '/causes/0/change'],
    ['null', () => null, ''],
    ['a number', () => 7, ''],
    ['a list', () => [], ''],
  ])('because it holds %s is refused by pointer, and its neighbours are kept', async (_, bad, pointer) => {
    const { status, body } = await sendItems([item(), bad(), item()])

    expect(status).toBe(207)
    expect(body.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['created', 'rejected', 'created'])
    expect(body.results[1].errors[0].pointer).toBe(pointer)
  })

  test('because of a key that reaches for the prototype is refused', async () => {
    const text = JSON.stringify({ items: [item()] }).replace('"source"', '"__proto__":{"a":1},"source"')

    const { body } = await send({ body: text })

    expect(body.summary).toMatchObject({ created: 0, rejected: 1 })
  })
})

test('a token is stored as a hash and nowhere as itself', async () => {
  const [row] = await db().$queryRaw<{ dump: string }[]>`
    select coalesce(string_agg(t::text, ''), '') || (select coalesce(string_agg(a::text, ''), '') from audit_events a)
           as dump
      from api_tokens t`

  expect(row?.dump).toContain('sender')
  expect(row?.dump).not.toContain(secret)
  expect(row?.dump).not.toContain(secret.slice('am_live_'.length + 10))
})
