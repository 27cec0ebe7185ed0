import { LIVE_NAMES, LiveEvent } from './live-event'
import type { News } from './concerns'

/** Broken for less than that, nobody need know. */
const LOST_AFTER_MS = 2000
/** The server says something every 20 seconds. */
const SILENT_AFTER_MS = 50_000
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000

export type Connection = { open: () => void; close: () => void }

/**
 * One connection to what is told, opened again whenever it breaks, from where it broke. `since`: up to there the page
 * knows already.
 */
export function connection(since: number, hear: (news: News) => void, lost: (isLost: boolean) => void): Connection {
  let after = since
  let waitMs = FIRST_WAIT_MS
  let source: EventSource | null = null
  const timers = { again: 0, lost: 0, silent: 0 }

  function open() {
    if (source) return
    clearTimeout(timers.again)
    timers.lost ||= window.setTimeout(lost, LOST_AFTER_MS, true)
    source = new EventSource(`/api/v1/events?after=${after}`)
    for (const name of Object.values(LIVE_NAMES)) source.addEventListener(name, heard)
    source.addEventListener('error', broken)
    listenForSilence()
  }

  function close() {
    drop()
    clearTimeout(timers.lost)
    timers.lost = 0
  }

  function drop() {
    source?.close()
    source = null
    clearTimeout(timers.again)
    clearTimeout(timers.silent)
  }

  function heard({ type, data, lastEventId }: MessageEvent<string>) {
    listenForSilence()
    if (lastEventId !== '') after = Number(lastEventId)
    if (type === LIVE_NAMES.ready) stands()
    // While it was broken nobody heard of any.
    if (type === LIVE_NAMES.ready || type === LIVE_NAMES.deliveries) hear('deliveries')
    else if (type === LIVE_NAMES.many) hear('many')
    else if (type === LIVE_NAMES.done) hear(LiveEvent.parse(JSON.parse(data)))
  }

  function stands() {
    clearTimeout(timers.lost)
    timers.lost = 0
    waitMs = FIRST_WAIT_MS
    lost(false)
  }

  /** The browser opens it again by itself, but not after an answer that is none, and not where all is silent. */
  function broken() {
    drop()
    timers.lost ||= window.setTimeout(lost, LOST_AFTER_MS, true)
    timers.again = window.setTimeout(open, waitMs * (0.5 + Math.random()))
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
  }

  function listenForSilence() {
    clearTimeout(timers.silent)
    timers.silent = window.setTimeout(broken, SILENT_AFTER_MS)
  }

  return { open, close }
}
