import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { personActor, shareActor, tokenActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { freshDatabase } from '@/scripts/postgres/test-database'

freshDatabase()

const program = () => tokenActor({ id: crypto.randomUUID(), name: 'ci', scopes: [], source: null })
const LIMIT = 500

beforeEach(() => vi.stubEnv('API_REQUESTS_PER_MINUTE', String(LIMIT)))
afterEach(() => vi.unstubAllEnvs())

/** A process of its own, as far as what it remembers goes. */
async function instance() {
  vi.resetModules()
  return (await import('./spend-request.server')).spendRequest
}

async function spendMany(
  spend: Awaited<ReturnType<typeof instance>>,
  actor: ReturnType<typeof program>,
  times: number,
) {
  const outcomes = await Promise.allSettled(Array.from({ length: times }, () => spend(actor)))
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}

test('one program has as many requests a minute as the limit says, however many come at once', async () => {
  const actor = program()

  expect(await spendMany(await instance(), actor, LIMIT * 2)).toBe(LIMIT)
})

test('two instances together let through what the limit says, less a part each at most', async () => {
  const actor = program()
  const [one, other] = [await instance(), await instance()]

  const [byOne, byOther] = await Promise.all([spendMany(one, actor, LIMIT), spendMany(other, actor, LIMIT)])

  expect(byOne).toBeGreaterThan(0)
  expect(byOther).toBeGreaterThan(0)
  expect(byOne + byOther).toBeLessThanOrEqual(LIMIT)
  expect(byOne + byOther).toBeGreaterThanOrEqual(LIMIT - 2 * (LIMIT / 100))
})

test('a person has a tenth, and what one spends no other misses', async () => {
  const spend = await instance()
  const person = personActor({
    id: crypto.randomUUID(),
    name: 'Lea',
    email: 'lea@example.com',
    role: 'VIEWER',
    teamIds: [],
  })

  expect(await spendMany(spend, person, LIMIT)).toBe(LIMIT / 10)
  expect(await spendMany(spend, program(), 10)).toBe(10)
})

test('a hundred requests ask Postgres once', async () => {
  vi.stubEnv('API_REQUESTS_PER_MINUTE', '60000')
  const [spend, actor] = [await instance(), program()]

  await spendMany(spend, actor, 100)

  const row = await db().rateLimit.findUniqueOrThrow({ where: { key: `api-token:${actor.id}` } })
  expect(row.points).toBe(600)
})

test('whoever is refused is told the true wait, and is let in again after it', async () => {
  const [spend, actor] = [await instance(), program()]
  await spendMany(spend, actor, LIMIT)

  const refused = await spend(actor).then(
    () => null,
    (error) => error,
  )
  expect(refused).toMatchObject({ code: 'too-many', headers: { 'RateLimit-Limit': '500', 'RateLimit-Remaining': '0' } })
  const seconds = Number(refused.headers['Retry-After'])
  expect(seconds).toBeGreaterThan(50)
  expect(seconds).toBeLessThanOrEqual(60)

  vi.useFakeTimers({ now: Date.now() + seconds * 1000, toFake: ['Date'] })
  await expect(spend(actor)).resolves.toBeUndefined()
  vi.useRealTimers()
})

test('a shared report is counted where it is opened, not here', async () => {
  await (
    await instance()
  )(shareActor({ id: crypto.randomUUID(), name: 'report' }))

  expect(await db().rateLimit.count({ where: { key: { contains: 'share' } } })).toBe(0)
})
