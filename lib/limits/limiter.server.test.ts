import { afterEach, expect, test, vi } from 'vitest'
import { closeDb, db } from '@/lib/db/client.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { limiter } from './limiter.server'
import { take } from './take.server'

const database = freshDatabase()

afterEach(() => vi.useRealTimers())

test('with Postgres away it counts in memory: fewer are let through than with it, never all', async () => {
  await closeDb()
  process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/nothing'
  try {
    const tries = Array.from({ length: 20 }, () => take({ name: 'away', points: 5, seconds: 60 }, 'someone'))
    const outcomes = await Promise.allSettled(tries)

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []))
    expect(new Set(refused)).toEqual(new Set(['too-many']))
  } finally {
    await closeDb()
    process.env.DATABASE_URL = database.url()
  }
})

test('who is refused for good is not asked about again until the time is over', async () => {
  const limit = { name: 'final', points: 3, seconds: 60, isFinal: true } as const
  for (let time = 0; time < 10; time += 1) await take(limit, 'someone').catch(() => null)

  const { points } = await db().rateLimit.findUniqueOrThrow({ where: { key: 'final:someone' } })

  expect(points).toBe(4)
})

test('what has expired is swept', async () => {
  await closeDb()
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  await take({ name: 'swept', points: 5, seconds: 60 }, 'someone')
  await limiter({ name: 'swept', points: 5, seconds: 60 }).consume('someone-else')
  await db().rateLimit.update({ where: { key: 'swept:someone' }, data: { expire: Date.now() - 2 * 3_600_000 } })

  await vi.advanceTimersByTimeAsync(300_000)
  vi.useRealTimers()

  await expect
    .poll(() => db().rateLimit.findMany({ where: { key: { startsWith: 'swept' } } }))
    .toMatchObject([{ key: 'swept:someone-else' }])
})
