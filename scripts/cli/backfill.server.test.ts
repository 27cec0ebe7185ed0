import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { TestGitHub } from '@/lib/backfill/test-github'
import { createEndpoint } from '@/lib/endpoints/create-endpoint.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { backfill } from './backfill'
import { UsageError } from './command'

const { url } = freshDatabase()

let github: TestGitHub
let said: { out: string[]; err: string[] }
beforeEach(async () => {
  github = new TestGitHub()
  said = { out: [], err: [] }
})
afterEach(() => github.stop())

const run = (...args: string[]) =>
  backfill(args, {
    out: (line) => void said.out.push(line),
    err: (line) => void said.err.push(line),
    env: { DATABASE_URL: url() },
    isInteractive: false,
  })

test('the only webhook with a token fills up what it did not send, and a second run says that it is known', async () => {
  const apiUrl = await github.start()
  const wish = { vendor: 'github', name: 'Code', apiToken: 'ghp_x', apiUrl }
  const { id } = await createEndpoint(wish, systemActor('test'), crypto.randomUUID())
  github.merge(1)

  expect(await run('--repository', 'shop/checkout', '--since', '2026-01-01')).toBe(0)
  expect(await run('--endpoint', id, '--repository', 'shop/checkout', '--since', '2026-01-01')).toBe(0)

  expect(said.out[0]).toContain('1 merged requests and 0 deployments, 0 of them known; 1 created')
  expect(said.out[1]).toContain('1 of them known; 0 created, 0 updated')
  expect([...said.out, ...said.err].join()).not.toContain('ghp_x')
})

test.each([
  [[]],
  [['--since', '2026-01-01']],
  [['--repository', 'shop', '--since', '2026-01-01']],
  [['--repository', 'shop/checkout', '--since', 'yesterday']],
  [['--endpoint', 'mine', '--since', '2026-01-01']],
])('%j is not carried out', async (args) => {
  await github.start()
  await expect(run(...args)).rejects.toThrow(UsageError)
})
