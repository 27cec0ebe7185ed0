import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client.server'
import { pool } from '@/lib/db/pool.server'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { settleLeft } from './settle-left.server'
import { startMailServer } from '@/lib/outgoing/test-listeners'

freshDatabase()

const NINE = '2026-03-09T09:00:00Z'
const DIGESTS = 5
/** Processes that begin on a busy machine take their time. */
vi.setConfig({ testTimeout: 120_000 })

let mail: Awaited<ReturnType<typeof startMailServer>>
let running: ChildProcess[] = []

beforeEach(async () => {
  mail = await startMailServer()
  vi.stubEnv('SMTP_URL', mail.url)
  vi.stubEnv('MAIL_FROM', 'digest@example.com')
})
afterEach(async () => {
  await Promise.all(running.map(ended))
  running = []
  vi.unstubAllEnvs()
  await mail.stop()
  await db().digest.deleteMany()
  await pool().query('delete from aftermerge_jobs.job')
})

/** A process of its own with connections of its own, ready to tick. */
async function startInstance() {
  const file = path.join(import.meta.dirname, 'test-instance.server.ts')
  const args = ['--conditions=react-server', '--import', 'tsx', file]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'], env: process.env })
  running.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  expect((await lines.next()).value).toBe('ready')
  return {
    child,
    tick: async (now: string) => {
      child.stdin.write(`${now}\n`)
      return JSON.parse((await lines.next()).value as string) as { claimed: number; worked: number }
    },
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const end = once(child, 'exit')
  child.kill('SIGKILL')
  await end
}

async function someDigests(wanted: number) {
  const onSince = new Date('2026-03-03T00:00:00Z')
  await db().digest.createMany({
    data: Array.from({ length: wanted }, (_, at) => ({
      id: crypto.randomUUID(),
      hour: 9,
      recipients: [`reader${at}@example.com`],
      onSince,
    })),
  })
}

test('two processes that tick at the same instant send each digest once', async () => {
  await someDigests(DIGESTS)
  const instances = await Promise.all([startInstance(), startInstance()])

  const first = await Promise.all(instances.map(({ tick }) => tick(NINE)))
  const again = await Promise.all(instances.map(({ tick }) => tick('2026-03-09T09:00:15Z')))

  expect(first.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(DIGESTS)
  expect([...first, ...again].reduce((sum, { worked }) => sum + worked, 0)).toBe(DIGESTS)
  expect(mail.mails.map(({ to }) => to[0]).sort()).toEqual(
    Array.from({ length: DIGESTS }, (_, at) => `reader${at}@example.com`),
  )
  expect(await db().digestSending.count({ where: { status: 'SENT' } })).toBe(DIGESTS)
})

test('what a process was killed over while the mail server had it, no other sends, and it is said', async () => {
  await mail.stop()
  let handedOver = 0
  let heard = (): void => undefined
  const arrived = new Promise<void>((resolve) => (heard = resolve))
  // It takes the mail and never says so.
  mail = await startMailServer({
    onData: (stream) => {
      handedOver += 1
      stream.resume().on('end', heard)
    },
  })
  vi.stubEnv('SMTP_URL', mail.url)
  await someDigests(1)
  const [killed, other] = [await startInstance(), await startInstance()]

  void killed.tick(NINE).catch(() => undefined)
  await arrived
  await ended(killed.child)
  // The queue notices that nobody works on it any more, and gives it to the next.
  await pool().query(`update aftermerge_jobs.job set state = 'retry', start_after = now() - interval '1 second'`)
  const next = await other.tick('2026-03-09T09:06:00Z')
  await settleLeft(new Date(Date.now() + 6 * 60_000))

  expect(next).toEqual({ claimed: 0, worked: 1 })
  expect(handedOver).toBe(1)
  expect(await db().digestSending.findMany()).toMatchObject([
    { status: 'UNCLEAR', attempts: 1, detail: expect.stringContaining('may have gone out') },
  ])
})
