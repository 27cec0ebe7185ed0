import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopesFor } from '@/lib/auth/policy'
import { createAdministrator } from '@/lib/members/create-administrator.server'
import { openApiDocument, Problem } from '@/lib/openapi/document'
import type { Operation } from '@/lib/openapi/operation'
import { OPERATIONS } from '@/lib/openapi/operations'
import { aChange, aDeployment, anIncident, aWorkLog } from '@/prisma/factories'
import { asPerson, asProgram, newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { startProvider } from '@/scripts/trial/provider.mjs'
import { BODIES } from './contract-bodies'
import { BYTES, IDS, PARTS } from './contract-records.server'
import { ADMINISTRATOR, ASKED, NEWCOMER, sample } from './contract-sample'

freshDatabase()

const ROOT = path.resolve(import.meta.dirname)

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** Every exported method of every route below this folder, as `get /incidents/{id}`. */
const routes = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'route.ts')
  .flatMap((file) => {
    const url = `/${path.dirname(file).replaceAll(path.sep, '/').replaceAll('[', '{').replaceAll(']', '}')}`
    const methods = readFileSync(path.join(ROOT, file), 'utf8').matchAll(
      /^export (?:const|async function|function) ([A-Z]+)\b/gm,
    )
    return [...methods].map(([, method]) => ({ name: `${method!.toLowerCase()} ${url}`, file, method: method! }))
  })

const named = (operations: Operation[]) => operations.map((operation) => [nameOf(operation), operation] as const)
const nameOf = ({ method, path: url }: Operation) => `${method} ${url}`

type Headed = Record<string, string>

let program: Headed

beforeAll(async () => {
  sample.company = await startProvider({ users: {}, redirectUris: ['http://127.0.0.1:3000/'] })
  program = await asProgram()
  await createAdministrator({ name: 'One', ...ADMINISTRATOR }, crypto.randomUUID())

  const change = aChange({ origin: 'AI', team: 'alpha', service: 'checkout', deployedAt: '2026-03-03T00:00:00Z' })
  const causes = [{ change: { source: change.source, externalId: change.externalId }, certainty: 'CONFIRMED' as const }]
  const changes = await call('post', '/changes', { body: { items: [change] } })
  const incidents = await call('post', '/incidents', {
    body: { items: [anIncident({ source: 'pager', causes, team: 'alpha' })] },
  })
  const number = incidents.body.results[0].number
  await call('post', '/deployments', { body: { items: [aDeployment()] } })
  await call('post', '/work-logs', { body: { items: [aWorkLog({ incident: `INC-${number}` })] } })
  const { id } = changes.body.results[0]
  sample.params = {
    slug: 'alpha',
    email: 'one@example.com',
    from: '2026-01-05',
    id,
    changeId: id,
    number: `INC-${number}`,
    week: '2026-W10',
    subject: 'pagerduty',
    part: '0',
  }
  sample.guilty = { source: change.source, externalId: change.externalId }
})
afterAll(() => sample.company.stop())

/** A program where one may, else somebody who signed in for this call alone, for it may end their session. */
async function callerOf(operation: Operation): Promise<Headed> {
  if (operation.access === 'anyone') return { host: 'localhost' }
  if (operation.path === '/me/password') return asPerson(await newPerson({ password: NEWCOMER.password }))
  const mayBeProgram =
    operation.access !== 'signed-in' && scopesFor(operation.access.action, operation.access.kind).length > 0
  return mayBeProgram ? program : asPerson(ADMINISTRATOR)
}

type Sent = { body?: unknown; query?: object; headers?: Headed; ifMatch?: string | undefined }

async function call(method: string, url: string, sent: Sent = {}) {
  const route = routes.find(({ name }) => name === `${method} ${url}`)!
  const module = (await import(path.join(ROOT, route.file))) as Record<string, Handler>
  const headers = new Headers({ ...(sent.headers ?? program), 'Content-Type': 'application/json' })
  if (sent.ifMatch) headers.set('If-Match', sent.ifMatch)
  const bytes = BYTES[`${method} ${url}`]
  if (bytes !== undefined) headers.set('Content-Type', 'application/octet-stream')

  const search = new URLSearchParams(Object.entries(sent.query ?? {}))
  const request = new Request(`http://localhost/api/v1${url}?${search}`, {
    method: route.method,
    headers,
    ...(bytes !== undefined && { body: bytes }),
    ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
  })
  const made = await IDS[url.slice(0, Math.max(0, url.indexOf('/{id}')))]?.(url)
  const id = made?.id ?? (url.startsWith('/incidents') ? sample.params.number : sample.params.id)
  const part = Object.keys(PARTS).find((name) => url.includes(`{${name}}`))
  const whose = { ...(id && { id }), ...(part && { [part]: (await PARTS[part]!()).id }) }
  const answer = await module[route.method]!(request, { params: Promise.resolve({ ...sample.params, ...whose }) })
  const type = answer.headers.get('content-type') ?? ''
  const etag = answer.headers.get('etag') ?? undefined
  if (type.startsWith('text/event-stream')) await answer.body?.cancel()
  return { status: answer.status, type, etag, body: type.includes('json') ? await answer.json() : null }
}

const exampleFor = async (operation: Operation) => ({
  ...(operation.body && { body: await BODIES[nameOf(operation)]!() }),
  ...(operation.path.startsWith('/analytics') && { query: ASKED }),
  ...(operation.path === '/incidents/similar' && { query: { title: 'Checkout answers 500' } }),
  ...(operation.path === '/triage/suspects' && { query: { incidents: sample.params.number! } }),
  ...(nameOf(operation) === 'get /views' && { query: { page: '/triage' } }),
  ...(operation.isEdit && { ifMatch: await etagNow(operation) }),
  ...(operation.method === 'get' && operation.path === '/scans' && { query: { repository: 'shop/checkout' } }),
})

const readAt = ({ path: url, isEdit }: Operation) => (typeof isEdit === 'string' ? isEdit : url)

async function etagNow(operation: Operation): Promise<string | undefined> {
  return (await call('get', readAt(operation), { headers: await callerOf(operation) })).etag
}

test('every route is in the document, and every operation of the document has its route', () => {
  expect(routes.map(({ name }) => name).sort()).toEqual(OPERATIONS.map(nameOf).sort())
})

describe.each(named(OPERATIONS))('%s', (name, operation) => {
  test('answers with the status and the shape that the document names, and nothing beside it', async () => {
    const headers = await callerOf(operation)
    const { status, body } = await call(operation.method, operation.path, { ...(await exampleFor(operation)), headers })

    // Of first administrators there is one, and the test has made them.
    if (name === 'post /set-up') return expect(status).toBe(409)
    expect(status).toBe(operation.answer.status)
    expect(operation.answer.contract?.parse(body) ?? null).toEqual(body)
  })

  test('refuses a token that is none with a problem document', async () => {
    if (operation.access === 'anyone') return

    const headers = { host: 'localhost', authorization: 'Bearer am_live_none' }
    const answer = await call(operation.method, operation.path, { ...(await exampleFor(operation)), headers })

    expect(answer).toMatchObject({ status: 401, type: 'application/problem+json' })
    expect(Problem.parse(answer.body)).toEqual(answer.body)
  })
})

test.each(named(OPERATIONS.filter(({ body }) => body)))(
  '%s names a key too many in its body',
  async (name, operation) => {
    const body = { ...((await BODIES[name]!()) as object), extra: 1 }

    const sent = { ...(await exampleFor(operation)), body, headers: await callerOf(operation) }
    const answer = await call(operation.method, operation.path, sent)

    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/extra' }] } })
  },
)

test.each(named(OPERATIONS.filter(({ query }) => query)))(
  '%s names a key too many in its query',
  async (_, operation) => {
    const { query: asked } = await exampleFor(operation)
    const query = { ...asked, extra: '1' }

    const answer = await call(operation.method, operation.path, { query, headers: await callerOf(operation) })

    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/extra' }] } })
  },
)

describe.each(named(OPERATIONS.filter(({ isEdit }) => isEdit)))('%s', (_, operation) => {
  test('wants to be told which version it is an edit of', async () => {
    const { ifMatch: __, ...sent } = await exampleFor(operation)
    const answer = await call(operation.method, operation.path, { ...sent, headers: await callerOf(operation) })

    expect(answer).toMatchObject({ status: 428, type: 'application/problem+json' })
  })

  test.each(['"1000"', '"0x1"', '*'])(
    'of the version %s that is not there is refused with the one that is',
    async (ifMatch) => {
      const headers = await callerOf(operation)
      const answer = await call(operation.method, operation.path, {
        ...(await exampleFor(operation)),
        headers,
        ifMatch,
      })
      const { body } = await call('get', readAt(operation), { headers })

      expect(answer).toMatchObject({ status: 412, body: { current: { version: body.version } } })
      expect(Problem.parse(answer.body)).toEqual(answer.body)
    },
  )
})

test('the document has a schema for every body, query and answer', () => {
  const { paths, webhooks } = openApiDocument()
  const operations = Object.values(paths).flatMap((path) => Object.values(path)) as {
    responses: Record<string, { content?: Record<string, { schema: object }> }>
  }[]

  expect(operations).toHaveLength(OPERATIONS.length)
  for (const { responses } of operations)
    for (const { content = { none: { schema: { type: 'null' } } } } of Object.values(responses))
      expect(Object.keys(Object.values(content)[0]!.schema)).not.toHaveLength(0)
  for (const { post } of Object.values(webhooks) as { post: { requestBody: { content: object } } }[])
    for (const { schema } of Object.values(post.requestBody.content) as { schema: object }[])
      expect(Object.keys(schema)).not.toHaveLength(0)
})
