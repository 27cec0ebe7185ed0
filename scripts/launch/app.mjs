import { fork, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { choosePort } from '../postgres/server.mjs'
import { urlOf } from './address.mjs'
import { endProcess, identify } from './process.mjs'
import { Refusal } from './refusal.mjs'
import { inRoot, root } from './root.mjs'

const READY_MS = 60_000
const STOP_MS = 12_000
const LAST_CHARACTERS = 4_000
const serveFile = fileURLToPath(new URL('serve.mjs', import.meta.url))

/**
 * Starts the built app (or `next dev`) as a process of its own and answers once it says it is ready.
 * @param {{ host: string, port: number, env: Record<string, string>, dev?: boolean, quiet?: boolean, onText?: (text: string) => void, stopping?: AbortSignal }} options
 */
export async function startApp({ host, port, env, dev = false, quiet = false, onText, stopping }) {
  const mode = { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: dev ? 'development' : 'production' }
  // Its address is said by `env` or by the port that it takes, and the owner of the database is no business of the app.
  const all = { ...process.env, ...mode, BASE_URL: '', MIGRATE_DATABASE_URL: '', ...env }
  // Its own session, so that Ctrl-C reaches it through us, after which it may finish its requests.
  const options = { cwd: root, env: all, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }
  const wanted = dev ? await choosePort(port) : port
  if (dev) all.BASE_URL ||= urlOf(host, wanted)
  // What lets a script run TypeScript is no part of the app that it starts.
  const child = dev
    ? runDev(host, wanted, options)
    : fork(serveFile, [host, String(port)], { ...options, execArgv: [] })
  const known = identify(child.pid)
  const log = follow(child, quiet, onText)
  const stop = () =>
    endProcess(known, [
      ['SIGTERM', STOP_MS],
      ['SIGKILL', STOP_MS],
    ])
  stopping?.addEventListener('abort', stop, { once: true })

  const taken = dev ? wanted : await hearPort(child, log)
  const url = urlOf(host, taken)
  await waitUntilReady(url, log, stop)

  return {
    url,
    port: taken,
    known,
    ended: log.ended,
    stop,
    kill: () => endProcess(known, [['SIGKILL', STOP_MS]]),
  }
}

function runDev(host, port, options) {
  const next = inRoot('node_modules/next/dist/bin/next')
  return spawn(process.execPath, [next, 'dev', '-H', host, '-p', String(port)], options)
}

/** Passes on what the app says and keeps the end of it, to tell why it died. */
function follow(child, quiet, onText) {
  const log = { tail: '', isOver: false, ended: Promise.resolve('') }
  for (const [stream, out] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.setEncoding('utf8').on('data', (text) => {
      log.tail = (log.tail + text).slice(-LAST_CHARACTERS)
      if (!quiet) out.write(text)
      onText?.(text)
    })
  }
  log.ended = new Promise((resolve) => {
    child.on('close', (code, signal) => {
      log.isOver = true
      resolve(`The app ended (${signal ?? `exit code ${code}`}). Its last words:\n\n${log.tail.trim() || '(none)'}`)
    })
  })
  return log
}

async function hearPort(child, log) {
  const port = new Promise((resolve) => child.once('message', ({ port }) => resolve(port)))
  const heard = await Promise.race([port, log.ended])
  if (typeof heard !== 'number') throw new Refusal(heard)
  return heard
}

async function waitUntilReady(url, log, stop) {
  const until = Date.now() + READY_MS
  let answer = 'nothing'
  while (Date.now() < until && !log.isOver) {
    answer = await askReady(url)
    if (answer === 'ready') return
    await wait(100)
  }
  if (log.isOver) throw new Refusal(await log.ended)
  await stop()
  throw new Refusal(`The app did not become ready within ${READY_MS / 1000} s. ${url}/readyz says: ${answer}`)
}

async function askReady(url) {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) })
    return response.status === 200 ? 'ready' : `${response.status} ${await response.text()}`
  } catch (error) {
    return String(error.cause?.message ?? error.message)
  }
}
