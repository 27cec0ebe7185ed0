import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client.server'
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { SIGN_IN_FROM_ADDRESS, SIGN_IN_TO_ACCOUNT, SIGN_IN_TO_ACCOUNT_FROM_ADDRESS } from './limit'
import { limitSignIn } from './limit-sign-in.server'

freshDatabase()
beforeEach(() => db().rateLimit.deleteMany())

const from = (address: string) => new Headers({ [CLIENT_ADDRESS_HEADER]: address })

/** That many wrong guesses, all at once; answers how many were let through to the password. */
async function guess(times: number, email: (index: number) => string, address: (index: number) => string) {
  const tries = Array.from({ length: times }, (_, index) => limitSignIn(email(index), from(address(index))))
  const outcomes = await Promise.allSettled(tries)
  return outcomes.filter(({ status }) => status === 'fulfilled').length
}

test('guesses at one account from one address end after ten, even when they come all at once', async () => {
  const through = await guess(
    60,
    () => 'lea@example.com',
    () => '203.0.113.1',
  )

  expect(through).toBe(SIGN_IN_TO_ACCOUNT_FROM_ADDRESS.points)
})

test('how an e-mail address is written makes no new account of it', async () => {
  const ways = ['lea@example.com', 'LEA@example.com', 'Lea@Example.COM']

  expect(
    await guess(
      60,
      (index) => ways[index % 3]!,
      () => '203.0.113.1',
    ),
  ).toBe(10)
})

test('one address cannot try many accounts', async () => {
  const through = await guess(
    150,
    (index) => `p${index}@example.com`,
    () => '203.0.113.1',
  )

  expect(through).toBe(SIGN_IN_FROM_ADDRESS.points)
})

test('one network of IPv6 is one address', async () => {
  const through = await guess(
    150,
    (index) => `p${index}@example.com`,
    (index) => `2001:db8:1:2::${index.toString(16)}`,
  )

  expect(through).toBe(SIGN_IN_FROM_ADDRESS.points)
})

test('an account that is guessed at from everywhere is closed, but not where its owner has come from before', async () => {
  const wasRight = await limitSignIn('lea@example.com', from('198.51.100.7'))
  await wasRight()

  const through = await guess(
    300,
    () => 'lea@example.com',
    (index) => `10.0.${index >> 8}.${index & 255}`,
  )

  expect(through).toBe(SIGN_IN_TO_ACCOUNT.points)
  await expect(limitSignIn('lea@example.com', from('192.0.2.99'))).rejects.toMatchObject({ code: 'too-many' })
  await expect(limitSignIn('lea@example.com', from('198.51.100.7'))).resolves.toBeDefined()
})

test('whoever knows the password may sign in as often as they like', async () => {
  for (let time = 0; time < 120; time += 1) {
    const wasRight = await limitSignIn('lea@example.com', from('203.0.113.1'))
    await wasRight()
  }
})

test('a slip or two are forgotten once the password was right', async () => {
  for (let time = 0; time < 5; time += 1) {
    expect(
      await guess(
        9,
        () => 'lea@example.com',
        () => '203.0.113.1',
      ),
    ).toBe(9)
    const wasRight = await limitSignIn('lea@example.com', from('203.0.113.1'))
    await wasRight()
  }
})

test('whoever is refused is told the true wait', async () => {
  await guess(
    10,
    () => 'lea@example.com',
    () => '203.0.113.1',
  )

  const refused = await limitSignIn('lea@example.com', from('203.0.113.1')).catch((error) => error)

  expect(Number(refused.headers['Retry-After'])).toBeGreaterThan(890)
  expect(Number(refused.headers['Retry-After'])).toBeLessThanOrEqual(900)
  expect(refused.message).toMatch(/in 15 minutes/)
})

test('no e-mail address is kept with the counters', async () => {
  const wasRight = await limitSignIn('lea@example.com', from('203.0.113.1'))
  await limitSignIn('lea@example.com', from('203.0.113.1'))
  await wasRight()

  const rows = await db().rateLimit.findMany()

  expect(rows.length).toBeGreaterThan(1)
  expect(JSON.stringify(rows.map(({ key }) => key))).not.toMatch(/lea|example|@/)
})
