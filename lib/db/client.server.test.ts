import { expect, test } from 'vitest'
import { problem } from '@/lib/http/problem.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { db, type Use } from './client.server'
import { failureOf } from './failure.server'

freshDatabase()

test.each<{ use: Use; allowed: string }>([
  { use: 'reading', allowed: '5s' },
  { use: 'asking', allowed: '5s' },
  { use: 'writing', allowed: '30s' },
])('a statement that is $use is stopped after $allowed', async ({ use, allowed }) => {
  const rows = await db(use).$queryRaw`select current_setting('statement_timeout') as allowed`

  expect(rows).toEqual([{ allowed }])
})

test.each<Use>(['reading', 'asking', 'writing'])(
  'no statement that is %s is compiled before it is answered',
  async (use) => {
    expect(await db(use).$queryRaw`select current_setting('jit') as jit`).toEqual([{ jit: 'off' }])
  },
)

test('what took too long is answered 503, with a way out and without what went on inside', async () => {
  const failed = await db()
    .$transaction(async (tx) => {
      await tx.$executeRaw`set local statement_timeout = 20`
      await tx.$queryRaw`select pg_sleep(10)`
    })
    .catch((error: unknown) => error)

  const answer = problem(failed, crypto.randomUUID())

  expect(failureOf(failed)).toBe('timed-out')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).not.toBeNull()
  expect(await answer.text()).toMatch(/too long.*Ask for less/)
})

test('questions that take all their connections keep nobody else waiting', async () => {
  let end = (): void => undefined
  const held = new Promise<void>((resolve) => (end = resolve))
  const asked = Array.from({ length: 12 }, () =>
    db('asking').$transaction(async (tx) => tx.$queryRaw`select 1`.then(() => held), {
      maxWait: 20_000,
      timeout: 20_000,
    }),
  )

  const rows = await db().$queryRaw`select 1 as one`

  expect(rows).toEqual([{ one: 1 }])
  end()
  await Promise.all(asked)
})
