import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './test'
import { identify, isRunning } from '../scripts/launch/process.mjs'
import { findCluster } from '../scripts/postgres/cluster.mjs'
import { launch as launchOn, leaveNothing, newDataDir } from './launch'

let dataDir = ''

test.beforeEach(() => {
  dataDir = newDataDir()
})
test.afterEach(() => leaveNothing(dataDir))

const launch = () => launchOn(dataDir)

/** Everything the launcher has started, as it notes it down itself. */
function appOf(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')).app as { pid: number; born: string }
}
function postgresOf(folder: string) {
  return identify(Number(readFileSync(lockOf(folder), 'utf8').split('\n')[0]))
}
function lockOf(folder: string) {
  return join(folder, 'postgres', 'postmaster.pid')
}

test('asked to stop, it leaves with 0 and no process behind', async ({ request }) => {
  const { launcher, ended, ready } = launch()
  expect((await request.get(`${await ready}/readyz`)).status()).toBe(200)
  const [app, postgres] = [appOf(dataDir), postgresOf(dataDir)]
  expect([isRunning(app), isRunning(postgres)]).toEqual([true, true])

  launcher.kill('SIGTERM')

  expect((await ended).code).toBe(0)
  expect([isRunning(app), isRunning(postgres)]).toEqual([false, false])
})

test('killed, it is succeeded by the next start on the same data', async ({ request }) => {
  const first = launch()
  await first.ready
  const [app, postgres] = [appOf(dataDir), postgresOf(dataDir)]
  first.launcher.kill('SIGKILL')
  await first.ended

  const second = launch()

  expect((await request.get(`${await second.ready}/readyz`)).status()).toBe(200)
  expect([isRunning(app), isRunning(postgres)]).toEqual([false, false])
})

test('a second start on the same data says where the first one is', async () => {
  const first = launch()
  const url = await first.ready

  const second = launch()
  const { code, said } = await second.ended.then((end) => end)

  expect(code).toBe(1)
  expect(said).toContain(`already running at ${url} as pid ${first.launcher.pid}`)
  await second.ready.catch(() => undefined)
})

test('a Postgres that dies is started again, and the app finds it', async ({ request }) => {
  const { ready } = launch()
  const url = await ready
  const before = postgresOf(dataDir)
  process.kill(before?.pid ?? 0, 'SIGKILL')

  // Between the old server and the new one there is no lock, and its first line may not be written yet.
  await expect(() => {
    const pid = Number(readFileSync(lockOf(dataDir), 'utf8').split('\n')[0])
    expect(pid).toBeGreaterThan(0)
    expect(pid).not.toBe(before?.pid)
  }).toPass({ timeout: 15_000 })

  await expect.poll(async () => (await request.get(`${url}/readyz`)).status(), { timeout: 15_000 }).toBe(200)
})

test('when the app dies, Postgres is stopped and the reason is shown', async () => {
  const { ended, ready } = launch()
  await ready
  const postgres = postgresOf(dataDir)
  process.kill(appOf(dataDir).pid, 'SIGKILL')

  const { code, said } = await ended

  expect(code).toBe(1)
  expect(said).toContain('The app ended (SIGKILL)')
  expect(isRunning(postgres)).toBe(false)
})

test('what other commands need to know of it is for its owner only', async () => {
  const { ready } = launch()
  await ready

  expect(await findCluster(dataDir)).toMatch(/^postgresql:\/\/aftermerge:.+@127\.0\.0\.1:\d+\/aftermerge$/)
  expect(statSync(join(dataDir, 'running.json')).mode & 0o777).toBe(0o600)
})
