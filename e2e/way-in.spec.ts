import { readFileSync, statSync } from 'node:fs'
import { request as ask, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from './test'
import { newAuthSecret } from '../scripts/launch/auth-secret.mjs'
import { findCluster } from '../scripts/postgres/cluster.mjs'
import { withClient } from '../scripts/postgres/database.mjs'
import { launch, leaveNothing, newDataDir } from './launch'
import { setUp } from './set-up'

let dataDir = ''

test.beforeEach(() => {
  dataDir = newDataDir()
})
test.afterEach(() => leaveNothing(dataDir))

const SITE = 'https://aftermerge.example.com'
const others = () => ({ HOST: '0.0.0.0', BASE_URL: SITE, AUTH_SECRET: newAuthSecret() })

test('the first start says where the administrator is made, and the next one no more', async ({ playwright }) => {
  const first = launch(dataDir)
  const url = await first.ready
  expect(first.said()).toContain(`First visit   ${url}/set-up\n`)
  expect(statSync(join(dataDir, 'auth-secret')).mode & 0o777).toBe(0o600)

  const browser = await playwright.request.newContext()
  await setUp(browser, url)
  first.launcher.kill('SIGTERM')
  await first.ended
  const second = launch(dataDir, { PORT: new URL(url).port })

  expect(await second.ready).toBe(url)
  expect(second.said()).not.toContain('First visit')
  expect((await browser.get(`${url}/api/v1/me`)).status()).toBe(200)
  await browser.dispose()
})

test('the app runs as a user that may not alter history', async () => {
  await launch(dataDir).ready

  const users = await withClient((await findCluster(dataDir))!, async (client) => {
    const { rows } = await client.query<{ usename: string }>(
      `select distinct usename from pg_stat_activity where datname = 'aftermerge' and pid <> pg_backend_pid()`,
    )
    return rows.map(({ usename }) => usename)
  })

  expect(users).toEqual(['aftermerge_app'])
})

test('where others come, only who reads the terminal makes the administrator', async () => {
  const { ready, said } = launch(dataDir, others())
  expect(await ready).toBe(SITE)
  const code = said().match(/First visit {3}https:\/\/aftermerge\.example\.com\/set-up\?code=(\S+)\n/)?.[1]

  expect((await visit()).statusCode).toBe(403)
  expect((await visit({ code: 'guess' })).statusCode).toBe(403)
  const made = await visit({ code })

  expect(made.statusCode).toBe(201)
  expect(made.headers['set-cookie']?.[0]).toMatch(/^__Host-aftermerge.*; Secure/)
})

/** A first visit through the proxy with TLS that stands before it. */
async function visit(more: object = {}): Promise<IncomingMessage> {
  const { url } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as { url: string }
  const headers = { host: 'aftermerge.example.com', origin: SITE, 'content-type': 'application/json' }
  const first = { name: 'Ada', email: 'ada@example.com', password: 'nimble-otter-62-quays' }
  const asking = ask(`${url}/api/v1/set-up`, { method: 'POST', headers })
  asking.end(JSON.stringify({ ...first, ...more }))
  const [answer] = (await once(asking, 'response')) as [IncomingMessage]
  return answer.resume()
}

for (const [what, env, sentence, ...flags] of [
  ['HOST without BASE_URL', { HOST: '0.0.0.0' }, 'Say under which address they come: BASE_URL='],
  ['BASE_URL without AUTH_SECRET', { BASE_URL: SITE }, 'openssl rand -base64 32'],
  ['a weak AUTH_SECRET', { AUTH_SECRET: 'changeme'.repeat(5) }, 'whoever guesses it can sign in as anybody'],
  ['a demo that others can reach', { BASE_URL: SITE }, 'prints the passwords of its sign-ins', '--demo'],
  ['development that others can reach', { BASE_URL: SITE }, 'is for this machine alone', '--dev'],
] as const) {
  test(`${what} is refused in a sentence`, async () => {
    const { ended, ready } = launch(dataDir, env, flags)
    await ready.catch(() => undefined)

    const { code, said } = await ended
    expect(code).toBe(1)
    expect(said).toContain(sentence)
    expect(said).not.toMatch(/ at .*\.mjs:\d+/)
  })
}
