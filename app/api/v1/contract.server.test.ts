import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scopesFor } from '@/lib/auth/policy'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { createEndpoint } from '@/lib/endpoints/create-endpoint.server'
import { invite } from '@/lib/invitations/invite.server'
import { correctMany } from '@/lib/corrections/correct-many.server'
import { createAdministrator } from '@/lib/members/create-administrator.server'
import { createRule } from '@/lib/origin-rules/create-rule.server'
import { openApiDocument, Problem } from '@/lib/openapi/document'
import type { Operation } from '@/lib/openapi/operation'
import { OPERATIONS } from '@/lib/openapi/operations'
import { startTest } from '@/lib/sign-on/checks/start-test.server'
import type { NewSignOn } from '@/lib/sign-on/sign-on'
import { aChange, aDeployment, anIncident, aWorkLog } from '@/prisma/factories'
import { drawSpotCheck } from '@/lib/spot-checks/draw.server'
import { labelChange } from '@/lib/spot-checks/label.server'
import { NewSpotCheck } from '@/lib/spot-checks/spot-check'
import { createShare } from '@/lib/shares/create-share.server'
import { NewShare } from '@/lib/shares/share'
import { addRule } from '@/lib/telemetry/add-rule.server'
import { createToken } from '@/lib/tokens/create-token.server'
import { asPerson, asProgram, newPerson } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { startProvider } from '@/scripts/trial/provider.mjs'
import { setSignOn } from '@/scripts/trial/set-sign-on'

freshDatabase()

const ROOT = path.resolve(import.meta.dirname)
const ASKED = { from: '2026-01-05', to: '2026-06-29' }

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
let params: Record<string, string>
let guilty: { source: string; externalId: string }

beforeAll(async () => {
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
  params = { slug: 'alpha', email: 'one@example.com', id, changeId: id, number: `INC-${number}` }
  guilty = { source: change.source, externalId: change.externalId }
})

const ADMINISTRATOR = { email: 'admin@example.com', password: 'ledger paper spruce 41' }

const BODIES: Record<string, () => unknown> = {
  'patch /me': () => ({ timeZone: 'Europe/Berlin', theme: 'dark', singleKeys: false }),
  'put /me/password': () => ({ current: NEWCOMER.password, password: 'spruce folio hairline 7' }),
  'patch /members/{id}': () => ({ role: 'LEAD' }),
  'post /invitations': () => ({ email: 'invited@example.com', role: 'ENGINEER', team: 'alpha' }),
  'post /invitations/look-up': async () => ({ secret: (await newInvitation()).secret }),
  'post /invitations/accept': async () => ({ ...NEWCOMER, secret: (await newInvitation()).secret }),
  'post /tokens': () => ({ name: 'CI', scopes: ['read'] }),
  'post /endpoints': () => ({ vendor: 'github', name: 'Code', apiToken: 'ghp_x', apiUrl: 'https://api.github.com' }),
  'patch /endpoints/{id}': () => ({ name: 'Our code' }),
  'post /endpoints/{id}/secret': () => ({ overlapHours: 1 }),
  'post /session': () => ADMINISTRATOR,
  'post /session/sign-on': () => switchOn().then(() => ({ next: '/incidents' })),
  'put /sign-on': () => signOn(),
  'post /sign-on/test': () => ({ settings: signOn() }),
  'post /set-up': () => ({ name: 'Two', ...ADMINISTRATOR }),
  'post /incidents': () => ({ items: [anIncident()] }),
  'post /incidents/{id}/causes': () => ({ change: guilty, certainty: 'SUSPECTED', note: 'It was live' }),
  'put /incidents/{id}/no-code-change': () => ({ noCodeChange: false }),
  'post /changes': () => ({ items: [aChange()] }),
  'post /deployments': () => ({ items: [aDeployment()] }),
  'post /work-logs': () => ({ items: [aWorkLog()] }),
  'post /telemetry-rules': () => ({ signal: 'LOGS', basis: 'DIFF', text: 'Audit.record(', path: '/pay/' }),
  'put /service-rules': () => SERVICE_RULES,
  'post /service-rules/preview': () => SERVICE_RULES,
  'post /shares': () => ({ name: 'For the board', search: { team: 'alpha' } }),
  'put /scans': () => ({ repository: 'shop/checkout', head: 'c0ffee', refs: { notes: 'c0ffee' }, scope: 'test' }),
  'post /spot-checks': () => ({ search: ASKED, size: 20 }),
  'put /spot-checks/{id}/items/{changeId}': () => ({ label: 'HUMAN', note: 'asked its author' }),
  'post /changes/{id}/origin': () => WORD,
  'post /corrections/preview': () => ({ ids: [params.id], origin: 'HUMAN' }),
  'post /corrections': () => ({ ids: [params.id], ...WORD }),
  'post /origin-rules/preview': () => RULE,
  'post /origin-rules': () => RULE,
  'post /attribution/preview': () => ({ whollyAiShare: 0.8, confidences: { BRANCH: 0.6 } }),
  'put /attribution': () => ({ whollyAiShare: 0.8, confidences: { BRANCH: 0.6 } }),
  'put /teams/{slug}': () => ({ name: 'Alpha' }),
  'put /teams/{slug}/roster': () => ({ effectiveFrom: '2026-01-05', hoursPerWeek: 200, sres: 5 }),
  'put /teams/{slug}/members/{email}': () => ({ name: 'One', isSre: true }),
  'put /services/{slug}': () => ({ name: 'Checkout', team: 'alpha', tier: 1 }),
  'put /services/{slug}/dependencies': () => ({ dependsOn: ['checkout'] }),
  'patch /organisation': () => ({ suspectHours: 72 }),
}

const WORD = { origin: 'HUMAN', reason: 'Asked whoever wrote it' } as const
const RULE = {
  repository: 'shop/checkout',
  origin: 'HUMAN',
  reason: 'Marked',
  effectiveFrom: '2026-03-01T00:00:00Z',
} as const

let company: Awaited<ReturnType<typeof startProvider>>
beforeAll(async () => void (company = await startProvider({ users: {}, redirectUris: ['http://127.0.0.1:3000/'] })))
afterAll(() => company.stop())

function signOn(): NewSignOn {
  const { issuer, clientId, clientSecret } = company
  const roles = { groupsClaim: 'groups', groupRoles: [{ group: 'sre', role: 'LEAD' as const }], defaultRole: null }
  return { name: 'Example', issuer, clientId, clientSecret, ...roles, isOn: true }
}

const switchOn = () => setSignOn(signOn())

const SERVICE_RULES = { rules: [{ repository: 'shop/*', path: '/apps/pay/', service: 'pay' }] }
const LOG_RULE = { signal: 'LOGS', basis: 'LABEL', text: 'logged', presence: 'YES' } as const

const NEWCOMER = { name: 'Three', password: 'ledger paper spruce 43' }
const someAddress = () => `${crypto.randomUUID()}@example.com`

async function newInvitation() {
  const wish = { email: someAddress(), role: 'VIEWER' as const, days: 1 }
  const { id, url } = await invite(wish, systemActor('test'), crypto.randomUUID())
  return { id, secret: new URL(url).hash.slice(1) }
}

async function newSpotCheck() {
  const wish = NewSpotCheck.parse(BODIES['post /spot-checks']!())
  const { id } = await drawSpotCheck(wish, systemActor('test'), crypto.randomUUID())
  await labelChange(id, params.changeId!, { label: 'AI' }, systemActor('test'), crypto.randomUUID())
  return { id }
}

/** What the last part of a path names, where the call may use it up. */
const IDS: Record<string, () => Promise<{ id: string } | null>> = {
  '/me/sessions': () => db().session.findFirst({ orderBy: { createdAt: 'desc' }, select: { id: true } }),
  '/members': () => newPerson({ role: 'VIEWER' }),
  '/invitations': newInvitation,
  '/corrections': () =>
    correctMany({ ids: [params.id!], ...WORD }, systemActor('test'), 'test').then(({ batchId }) => ({ id: batchId })),
  '/origin-rules': () => createRule(RULE, systemActor('test'), 'test').then(({ rule }) => rule),
  '/shares': () => createShare(NewShare.parse(BODIES['post /shares']!()), systemActor('test'), crypto.randomUUID()),
  '/spot-checks': newSpotCheck,
  '/sign-on/test': () => startTest({ settings: signOn() }, systemActor('test'), new Headers(), crypto.randomUUID()),
  '/telemetry-rules': () => addRule(LOG_RULE, systemActor('test'), crypto.randomUUID()),
  '/endpoints': () => createEndpoint({ vendor: 'gitlab', name: 'Code' }, systemActor('test'), crypto.randomUUID()),
  '/tokens': () => createToken({ name: 'test', scopes: ['read'], days: 1 }, systemActor('test')),
}

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

  const search = new URLSearchParams(Object.entries(sent.query ?? {}))
  const request = new Request(`http://localhost/api/v1${url}?${search}`, {
    method: route.method,
    headers,
    ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
  })
  const made = await IDS[url.slice(0, Math.max(0, url.indexOf('/{id}')))]?.()
  const id = made?.id ?? (url.startsWith('/incidents') ? params?.number : params?.id)
  const answer = await module[route.method]!(request, { params: Promise.resolve({ ...params, ...(id && { id }) }) })
  const type = answer.headers.get('content-type') ?? ''
  const etag = answer.headers.get('etag') ?? undefined
  return { status: answer.status, type, etag, body: type.includes('json') ? await answer.json() : null }
}

const exampleFor = async (operation: Operation) => ({
  ...(operation.body && { body: await BODIES[nameOf(operation)]!() }),
  ...(operation.path.startsWith('/analytics') && { query: ASKED }),
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
  const { paths } = openApiDocument()
  const operations = Object.values(paths).flatMap((path) => Object.values(path)) as {
    responses: Record<string, { content?: Record<string, { schema: object }> }>
  }[]

  expect(operations).toHaveLength(OPERATIONS.length)
  for (const { responses } of operations)
    for (const { content = { none: { schema: { type: 'null' } } } } of Object.values(responses))
      expect(Object.keys(Object.values(content)[0]!.schema)).not.toHaveLength(0)
})
