import { once } from 'node:events'
import { endCommands } from './command.mjs'
import { Refusal } from './refusal.mjs'
import { say } from './say.mjs'

const RESTARTS = 5
const WINDOW_MS = 600_000
const ECHO_MS = 1_000
const PARENT_MS = 250

/**
 * Aborted by the first signal; a later one hurries. npm passes on what the terminal has sent already, and that
 * echo is not a second wish.
 */
export function stopOnSignal(hurry) {
  const stopping = new AbortController()
  let first = 0

  const heed = () => {
    if (stopping.signal.aborted && Date.now() - first < ECHO_MS) return
    if (stopping.signal.aborted) return void hurry().finally(() => process.exit(1))

    first = Date.now()
    say('\nStopping. Once more stops at once.')
    stopping.abort()
    endCommands()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, heed)
  if (process.env.npm_lifecycle_event) watchParent(heed)
  return stopping.signal
}

/** npm runs us below a shell, and a signal to npm ends that shell without reaching us. */
function watchParent(heed) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    heed()
  }, PARENT_MS)
  timer.unref()
}

/** Returns when asked to stop. Postgres is started again; an app that ended has a fault that is better read. */
export async function watch(held, stopping) {
  const asked = once(stopping, 'abort').then(() => 'asked')
  const appEnded = held.app.ended.then((lastWords) => ({ lastWords }))
  const deaths = []

  while (!stopping.aborted) {
    const event = await Promise.race([asked, appEnded, held.cluster?.ended.then(() => 'postgres') ?? asked])
    if (stopping.aborted) return
    if (event.lastWords) throw new Refusal(event.lastWords)

    deaths.push(Date.now())
    if (deaths.filter((at) => Date.now() - at < WINDOW_MS).length > RESTARTS) {
      throw new Refusal(`Postgres ended ${deaths.length} times in ten minutes. Its log is ${held.cluster.log}.`)
    }
    say('Postgres ended unexpectedly. Starting it again.')
    held.cluster = await held.cluster.startAgain()
    say('Postgres is back.')
  }
}
