import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { freemem } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { identify } from '../launch/process.mjs'
import { Refusal } from '../launch/refusal.mjs'
import { isReady } from './postmaster.mjs'

const START_MS = 60_000
const LOG_BYTES = 10_000_000

/** The port it had last time, else a free one: links and open psql sessions outlive a restart. */
export async function choosePort(wanted) {
  return (wanted && (await tryPort(wanted))) || (await tryPort(0))
}

function tryPort(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.on('error', () => resolve(0))
    probe.listen(port, '127.0.0.1', () => {
      const taken = probe.address().port
      probe.close(() => resolve(taken))
    })
  })
}

/** Runs the server until it says it is ready. Children of one just killed may hold its memory a moment longer. */
export async function runServer(options) {
  const until = Date.now() + START_MS
  while (true) {
    const attempt = await tryServer(options, until)
    if (attempt.known) return attempt
    if (!/shared memory block|still in use/.test(attempt.said) || Date.now() > until) {
      throw new Refusal(`Postgres did not start: ${lastLines(attempt.said)}`)
    }
    await wait(200)
  }
}

async function tryServer({ data, account, binaries, port, settings, log }, until) {
  const { descriptor, before } = openLog(log)
  // Its own session: Ctrl-C in a terminal goes to every process in front of it, and Postgres must be the last to go.
  // Its log is a file, not a pipe, so that it can still write when whoever started it is gone.
  const child = spawn(binaries.postgres, ['-D', data, ...flags(port, settings)], {
    ...account,
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', descriptor, descriptor],
  })
  closeSync(descriptor)
  let ended = false
  child.on('error', () => (ended = true))
  const over = new Promise((resolve) => child.on('exit', resolve)).then(() => void (ended = true))
  child.unref()

  while (!ended && !isReady(data, child.pid) && Date.now() < until) await wait(10)
  if (!ended && isReady(data, child.pid)) return { known: identify(child.pid), ended: over }

  child.kill('SIGKILL')
  return { said: readFileSync(log, 'utf8').slice(before) }
}

function flags(port, settings) {
  const all = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    shared_buffers: `${sharedMegabytes()}MB`,
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function sharedMegabytes() {
  return Math.max(32, Math.min(512, Math.floor(freemem() / 8 / 1024 ** 2)))
}

function openLog(log) {
  const bytes = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (bytes > LOG_BYTES) renameSync(log, `${log}.1`)

  return { descriptor: openSync(log, 'a', 0o600), before: bytes > LOG_BYTES ? 0 : bytes }
}

function lastLines(said) {
  return said.trim().split('\n').slice(-5).join('\n') || 'it said nothing'
}
