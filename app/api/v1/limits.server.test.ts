import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { newSecret } from '@/lib/auth/token.server'
import { db } from '@/lib/db/client.server'
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address'
import { createAdministrator } from '@/lib/members/create-administrator.server'
import { asProgram } from '@/scripts/postgres/test-callers'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { GET as listSources } from './sources/route'
import { POST as openSession } from './session/route'
import { POST as setUp } from './set-up/route'

freshDatabase()

const LEA = { email: 'lea@example.com', password: 'nimble-otter-62-quays' }
const context = { params: Promise.resolve({}) }

beforeAll(() => createAdministrator({ name: 'Lea', ...LEA }, crypto.randomUUID()))
beforeEach(() => db().rateLimit.deleteMany())
afterEach(() => vi.unstubAllEnvs())

function signIn(password: string, address = '203.0.113.1'): Promise<Response> {
  const headers = {
    host: 'localhost',
    origin: 'http://127.0.0.1:3000',
    'content-type': 'application/json',
    [CLIENT_ADDRESS_HEADER]: address,
  }
  const body = JSON.stringify({ email: LEA.email, password })
  return openSession(new Request('http://localhost/api/v1/session', { method: 'POST', headers, body }), context)
}

function read(headers: Record<string, string>): Promise<Response> {
  return listSources(
    new Request('http://localhost/api/v1/sources', { headers: { host: 'localhost', ...headers } }),
    context,
  )
}

const having = (wanted: number, answers: Response[]) => answers.filter(({ status }) => status === wanted)

test('of many guesses sent at once ten reach the password; the rest are told when to come again', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => signIn(`wrong ${index}`)))

  expect(having(401, answers)).toHaveLength(10)
  expect(having(429, answers)).toHaveLength(30)
  const [refused] = having(429, answers)
  expect(refused!.headers.get('content-type')).toBe('application/problem+json')
  expect(Number(refused!.headers.get('retry-after'))).toBeGreaterThan(800)
  for (const name of ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'])
    expect(refused!.headers.get(name)).toMatch(/^\d+$/)
})

test('the right password is refused with the others there, and lets its owner in from elsewhere', async () => {
  for (let time = 0; time < 10; time += 1) await signIn('wrong')

  expect((await signIn(LEA.password)).status).toBe(429)
  expect((await signIn(LEA.password, '198.51.100.7')).status).toBe(200)
})

test('whoever tries tokens is stopped; a valid one from the same address is not', async () => {
  const from = { [CLIENT_ADDRESS_HEADER]: '203.0.113.1' }
  const guess = () => read({ ...from, authorization: `Bearer ${newSecret()}` })
  const answers = await Promise.all(Array.from({ length: 320 }, guess))

  expect(having(401, answers)).toHaveLength(300)
  expect(having(429, answers)).toHaveLength(20)
  expect((await read({ ...from, ...(await asProgram()) })).status).toBe(200)
})

test('a program that asks too often is told so, and others are not', async () => {
  vi.stubEnv('API_REQUESTS_PER_MINUTE', '30')
  const busy = await asProgram()

  const answers = await Promise.all(Array.from({ length: 40 }, () => read(busy)))

  expect(having(200, answers)).toHaveLength(30)
  expect(await having(429, answers)[0]!.json()).toMatchObject({ status: 429, type: '/docs/api#too-many' })
  expect((await read(await asProgram())).status).toBe(200)
})

test('whoever guesses at the code of the first visit is stopped', async () => {
  const headers = { host: 'localhost', origin: 'http://127.0.0.1:3000', 'content-type': 'application/json' }
  const guess = () =>
    setUp(new Request('http://localhost/api/v1/set-up', { method: 'POST', headers, body: '{}' }), context)

  const answers = await Promise.all(Array.from({ length: 70 }, guess))

  expect(having(429, answers)).toHaveLength(10)
})

test('a query of more than 8 KiB is refused', async () => {
  const headers = await asProgram()
  const ask = (length: number) =>
    listSources(new Request(`http://localhost/api/v1/sources?q=${'x'.repeat(length)}`, { headers }), context)

  expect((await ask(8000)).status).toBe(200)
  expect((await ask(9000)).status).toBe(422)
})
