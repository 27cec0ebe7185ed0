import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identify, isRunning } from '../launch/process.mjs'
import { findCluster, startCluster } from './cluster.mjs'
import { createDatabase, withClient } from './database.mjs'
import { readCluster, writeCluster } from './initialise.mjs'

let dataDir = ''
let running: { stop: () => Promise<boolean> }[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'aftermerge-cluster-'))
  await chmod(dataDir, 0o711)
})
afterEach(async () => {
  await Promise.all(running.map((cluster) => cluster.stop()))
  running = []
  await rm(dataDir, { recursive: true, force: true })
})

async function start() {
  const cluster = await startCluster({ dataDir })
  running.push(cluster)
  return cluster
}

const rows = (url: string) => withClient(url, async (client) => (await client.query('table kept')).rows)
const keep = (url: string) => withClient(url, (client) => client.query('create table kept as select 7 as n'))

/** Some process of the user that Postgres runs as. */
async function bystander(data: string): Promise<ChildProcess> {
  const { uid, gid } = statSync(data)
  const child = spawn('/bin/sh', ['-c', 'echo up; exec sleep 60'], {
    uid,
    gid,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return child
}

test('what was stored is there after a stop and a start, on the same port; nothing runs in between', async () => {
  const first = await start()
  await keep(await createDatabase(first.url(), 'mine'))
  const known = identify(first.pid)

  await first.stop()
  expect(isRunning(known)).toBe(false)
  expect(await findCluster(dataDir)).toBeNull()

  const second = await start()
  expect(second.port).toBe(first.port)
  expect(await rows(second.url('mine'))).toEqual([{ n: 7 }])
})

test('a server that was killed recovers what it had confirmed', async () => {
  const first = await start()
  await keep(first.url())
  await first.kill()

  const second = await start()

  expect(await rows(second.url())).toEqual([{ n: 7 }])
})

test('the lock of a killed server does not hold when its number has gone to another process', async () => {
  const first = await start()
  await first.kill()
  const other = await bystander(first.data)
  const lock = join(first.data, 'postmaster.pid')
  writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(other.pid)))

  const second = await start()

  expect(isRunning(identify(second.pid))).toBe(true)
  expect(isRunning(identify(other.pid ?? 0))).toBe(true)
  other.kill('SIGKILL')
})

test('a server left by a start that was killed is replaced', async () => {
  const left = await start()
  await writeCluster(left.data, { ...(await readCluster(left.data)), launcher: { pid: 1, born: 'long ago' } })

  const next = await start()

  expect(next.pid).not.toBe(left.pid)
  expect(isRunning(identify(left.pid))).toBe(false)
})

test('a server whose launcher lives is left alone', async () => {
  const theirs = await start()
  const launcher = await bystander(theirs.data)
  const marker = { ...(await readCluster(theirs.data)), launcher: identify(launcher.pid ?? 0) }
  await writeCluster(theirs.data, marker)

  await expect(startCluster({ dataDir })).rejects.toThrow(`in use by Aftermerge as pid ${launcher.pid}`)

  expect(isRunning(identify(theirs.pid))).toBe(true)
  launcher.kill('SIGKILL')
})

test('a data directory that was cut short is made again', async () => {
  await mkdir(join(dataDir, 'postgres', 'base', '1'), { recursive: true })
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '18\n')
  writeFileSync(join(dataDir, 'postgres', 'base', '1', '1259'), 'half a catalog')

  const cluster = await start()

  expect(existsSync(join(cluster.data, 'global'))).toBe(true)
})

test('data that may be somebody else’s are not touched', async () => {
  const first = await start()
  await createDatabase(first.url(), 'mine')
  await first.stop()
  await rm(join(first.data, 'aftermerge.json'))

  await expect(startCluster({ dataDir })).rejects.toThrow(/Move that folder away, or set DATA_DIR/)

  expect(existsSync(join(first.data, 'PG_VERSION'))).toBe(true)
})

test('a folder of other files is not taken for a data directory', async () => {
  await mkdir(join(dataDir, 'postgres'))
  writeFileSync(join(dataDir, 'postgres', 'letters.txt'), 'dear')

  await expect(startCluster({ dataDir })).rejects.toThrow(/Move that folder away/)
})

test('the password is for its owner, and the server for this machine and who knows it', async () => {
  const cluster = await start()
  const stranger = new URL(cluster.url())
  stranger.password = 'guess'

  await expect(rows(stranger.href)).rejects.toMatchObject({ code: '28P01' })
  expect(statSync(join(cluster.data, 'aftermerge.json')).mode & 0o777).toBe(0o600)
  const listens = await withClient(cluster.url(), (client) => client.query('show listen_addresses'))
  expect(listens.rows).toEqual([{ listen_addresses: '127.0.0.1' }])
})

test('the app comes as a user that owns nothing, also to a cluster that was made before there was one', async () => {
  const first = await start()
  const { appPassword, ...before } = await readCluster(first.data)
  await withClient(first.url(), (client) => client.query('drop role aftermerge_app'))
  await writeCluster(first.data, before)
  await first.stop()

  const second = await start()
  await second.stop()
  const third = await start()

  expect(third.appUrl('postgres')).toBe(second.appUrl('postgres'))
  expect(third.appUrl('postgres')).not.toContain(appPassword)
  const { rows: may } = await withClient(third.appUrl('postgres'), (client) =>
    client.query(`select rolname, rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls as much
                    from pg_roles where rolname = current_user`),
  )
  expect(may).toEqual([{ rolname: 'aftermerge_app', much: false }])
})

test('a file where the data folder should be is a sentence', async () => {
  writeFileSync(join(dataDir, 'file'), '')

  await expect(startCluster({ dataDir: join(dataDir, 'file') })).rejects.toThrow(/can't be used for data.*DATA_DIR/)
})
