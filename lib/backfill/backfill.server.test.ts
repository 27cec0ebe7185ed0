import { afterEach, beforeEach, expect, test } from 'vitest'
import { personActor, systemActor } from '@/lib/auth/actor'
import { readChange } from '@/lib/changes/read.server'
import { db } from '@/lib/db/client.server'
import { carryOut } from '@/lib/deliveries/carry-out.server'
import { createEndpoint } from '@/lib/endpoints/create-endpoint.server'
import { github as vendor } from '@/lib/vendors/github'
import { NO_RULES, pullRequestEvent } from '@/lib/vendors/payload-factory'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { backfill } from './backfill.server'
import { shaOf, TestGitHub } from './test-github'

freshDatabase()

const system = systemActor('test')
const SINCE = new Date('2026-02-01')
let github: TestGitHub
let endpointId: string
let waited: number[]
beforeEach(async () => {
  github = new TestGitHub()
  const apiUrl = await github.start()
  const made = await createEndpoint(
    { vendor: 'github', name: 'Code', apiToken: 'ghp_secret', apiUrl },
    system,
    crypto.randomUUID(),
  )
  endpointId = made.id
  waited = []
})
afterEach(() => github.stop())

const wait = async (ms: number) => void waited.push(ms)
const fill = (since = SINCE) => backfill({ endpointId, repository: 'shop/checkout', since }, system, { wait })
const changeOf = (number: number) =>
  db().change.findMany({ where: { sha: shaOf('a', number) }, include: { shas: true } })

const review = (id: number, state: string, over: object = {}) => ({
  id,
  user: { login: 'ben', type: 'User' },
  state,
  commit_id: shaOf('b', 0),
  submitted_at: `2026-03-01T1${id}:00:00Z`,
  ...over,
})

let number = 0
/** Requests that no other test knows, merged a minute apart. */
function merge(count: number, over: object = {}): number[] {
  return Array.from({ length: count }, () => {
    number += 1
    const at = new Date(Date.UTC(2026, 2, 2) + number * 60_000).toISOString()
    github.merge(number, { merged_at: at, updated_at: at, ...over })
    return number
  })
}

test('what was merged is here with its commits, paths and reviews, and a second run finds nothing new', async () => {
  const [one, two, three, four, five] = merge(5)
  github.reviews.set(one!, [review(1, 'CHANGES_REQUESTED'), review(2, 'COMMENTED'), review(3, 'APPROVED')])

  const first = await fill()
  const again = await fill()

  expect(first).toMatchObject({ requests: 5, known: 0, outcomes: { created: 5 }, problems: [] })
  expect(again).toMatchObject({ requests: 5, known: 5, outcomes: { created: 0, updated: 0 }, asked: 5 })
  for (const told of [one, two, three, four, five]) expect(await changeOf(told!)).toHaveLength(1)

  const [change] = await changeOf(one!)
  expect(change).toMatchObject({
    origin: 'MIXED',
    paths: ['lib/pay.ts'],
    authorName: 'Ana',
    linesAdded: 30,
    version: 1,
  })
  expect(change!.shas.map(({ sha }) => sha).sort()).toEqual([shaOf('a', one!), shaOf('b', one!)])
  expect((await readChange(change!.id, system)).review).toMatchObject({
    rounds: 1,
    changeRequests: 1,
    comments: 1,
    cleanFirstApproval: false,
  })
  expect((await readChange((await changeOf(two!))[0]!.id, system)).review).toMatchObject({
    rounds: 0,
    approvedAt: null,
    cleanFirstApproval: null,
  })
  expect([...github.tokens]).toEqual(['Bearer ghp_secret'])
})

test('what a webhook told already is completed, and stays one change', async () => {
  const [told] = merge(1)
  const { merged_at, updated_at, ...rest } = github.requests.get(told!)!
  const event = pullRequestEvent({ ...rest, merged_at, updated_at, merged: true })
  const sender = { actor: system, requestId: crypto.randomUUID(), receivedAt: new Date() }
  await carryOut(vendor.read('pull_request', event, NO_RULES).facts, sender)

  expect(await fill()).toMatchObject({ outcomes: { updated: 1 } })
  expect(await changeOf(told!)).toMatchObject([{ version: 2, paths: ['lib/pay.ts'] }])
})

test('what was merged before the day, closed without being merged or merged elsewhere is left out', async () => {
  merge(1, { merged_at: '2026-01-15T00:00:00Z', updated_at: '2026-03-15T00:00:00Z' })
  merge(1, { merged_at: null })
  merge(1, { base: { ref: 'release-3' } })
  const [old] = merge(1, { merged_at: '2026-01-10T00:00:00Z', updated_at: '2026-01-11T00:00:00Z' })

  expect(await fill()).toMatchObject({ requests: 0 })
  expect(github.asked.filter((path) => path.includes(`/pulls/${old}`))).toEqual([])
})

test('deployments come with what became of them, those that never ended do not', async () => {
  const listed = { sha: shaOf('a', 1), environment: 'production', created_at: '2026-03-02T11:00:00Z' }
  const status = (state: string, created_at: string) => ({ state, environment: 'production', created_at })
  github.deployments.push(
    { ...listed, id: 3, updated_at: '2026-03-02T11:05:00Z' },
    { ...listed, id: 2, updated_at: '2026-03-02T11:09:00Z' },
    { ...listed, id: 1, updated_at: '2026-03-02T11:00:00Z' },
    { ...listed, id: 0, created_at: '2026-01-02T11:00:00Z', updated_at: '2026-01-02T11:00:00Z' },
  )
  github.statuses.set(3, [status('success', '2026-03-02T11:05:00Z'), status('in_progress', '2026-03-02T11:01:00Z')])
  github.statuses.set(2, [
    status('inactive', '2026-03-02T11:09:00Z'),
    status('success', '2026-03-02T11:05:00Z'),
    status('failure', '2026-03-02T11:03:00Z'),
  ])

  const first = await fill()
  const again = await fill()

  expect(first).toMatchObject({ deployments: 3, outcomes: { created: 2, updated: 1 } })
  expect(again).toMatchObject({ deployments: 3, known: 1, outcomes: { created: 0, updated: 0 } })
  expect(await db().deployment.findMany({ orderBy: { externalId: 'asc' } })).toMatchObject([
    { externalId: 'shop/checkout/2', result: 'SUCCESS' },
    { externalId: 'shop/checkout/3', result: 'SUCCESS' },
  ])
})

test('GitHub is asked as slowly as it wants, and a page that fails once is asked for again', async () => {
  const told = merge(3)
  const reset = String(Math.floor(Date.now() / 1000) + 60)
  github.refusals.push(
    { status: 502, at: '/pulls' },
    { status: 429, headers: { 'retry-after': '7' } },
    { status: 403, body: '{"message":"You have exceeded a secondary rate limit."}' },
    { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } },
  )
  github.limits.push({}, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset })

  expect(await fill()).toMatchObject({ requests: 3, outcomes: { created: 3 } })
  for (const one of told) expect(await changeOf(one)).toHaveLength(1)
  expect(waited).toEqual(expect.arrayContaining([1000, 7000, 120_000]))
  expect(waited.filter((ms) => ms > 55_000 && ms <= 61_000)).toHaveLength(2)
})

test('a run that is stopped keeps what it wrote, and the next goes on from there', async () => {
  merge(4)
  github.refusals.push({ status: 404, at: '/reviews' })
  await fill().catch(() => undefined)
  github.refusals.push({ status: 401, at: `/pulls/${number - 2}/reviews` })
  await expect(fill()).rejects.toThrow('does not know the token')
  const kept = await db().change.count({ where: { number: { gt: number - 4 } } })

  const rest = await fill()

  expect(kept).toBe(2)
  expect(rest).toMatchObject({ requests: 4, known: 2, outcomes: { created: 2 } })
})

test('a next page elsewhere is not asked for: the token is for one host', async () => {
  merge(1)
  github.limits.push({}, { link: '<http://127.0.0.1:1/pulls?page=2>; rel="next"' })

  expect(await fill()).toMatchObject({ requests: 1 })
})

test('whoever may not manage webhooks may not fill up by them', async () => {
  const lead = personActor({ id: crypto.randomUUID(), name: 'L', email: 'l@example.com', role: 'LEAD', teamIds: [] })

  await expect(backfill({ endpointId, repository: 'shop/checkout', since: SINCE }, lead)).rejects.toThrow('Your role')
  expect(github.asked).toEqual([])
})

test('a webhook without a token, ended, or of GitLab’s, is not asked by', async () => {
  const of = async (wish: object) => {
    const made = await createEndpoint({ vendor: 'github', name: 'Code', ...wish }, system, crypto.randomUUID())
    return backfill({ endpointId: made.id, repository: 'shop/checkout', since: SINCE }, system)
  }

  await expect(of({})).rejects.toThrow('no token')
  await expect(of({ vendor: 'gitlab', apiToken: 'x' })).rejects.toThrow('GitLab sends again')
})

test.each(['http://github.example', 'https://169.254.169.254', 'https://127.0.0.1#x', 'https://a:b@github.example'])(
  'no webhook is made that would ask %s',
  async (apiUrl) => {
    const made = createEndpoint({ vendor: 'github', name: 'Code', apiUrl }, system, crypto.randomUUID())

    await expect(made).rejects.toMatchObject({ code: 'invalid' })
  },
)
