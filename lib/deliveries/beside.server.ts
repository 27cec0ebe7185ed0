import 'server-only'
import { processDelivery } from './process-delivery.server'

/** More would take from requests the connections that they answer by. */
const AT_ONCE = 4
/** What waits beyond is on disk, and is read when the next sweep finds it. */
const MOST_WAITING = 10_000

type Waiting = { id: string; answeredMs: number | null }
type Reading = {
  waiting: Waiting[]
  again: Waiting[]
  ids: Set<string>
  reading: number
  isReadingAgain: boolean
  idle: (() => void)[]
}

declare global {
  /** One for the process: what answers requests and what sweeps are built apart, and must know of each other. */
  var aftermergeReading: Reading | undefined
  /** Awaited by the process that serves once its last answer is given. */
  var aftermergeFinish: (() => Promise<void>) | undefined
}

function held(): Reading {
  return (globalThis.aftermergeReading ??= {
    waiting: [],
    again: [],
    ids: new Set(),
    reading: 0,
    isReadingAgain: false,
    idle: [],
  })
}

/** Reads a stored delivery after those before it, and lets nobody wait for that. */
export function readBeside(id: string, answeredMs: number): void {
  line(held(), 'waiting', { id, answeredMs })
}

/** The same for one that was read before, one at a time, as was foreseen; what comes meanwhile goes first. */
export function readAgain(id: string): void {
  line(held(), 'again', { id, answeredMs: null })
}

function line(all: Reading, where: 'waiting' | 'again', one: Waiting): void {
  if (all.ids.has(one.id) || all[where].length >= MOST_WAITING) return
  all.ids.add(one.id)
  all[where].push(one)
  // The answer that is about to be given comes first.
  setImmediate(() => readOn(all))
}

function readOn(all: Reading): void {
  while (all.reading < AT_ONCE) {
    const first = all.waiting.shift()
    const next = first ?? (all.isReadingAgain ? undefined : all.again.shift())
    if (!next) return
    const { id, answeredMs } = next
    const isAgain = first === undefined
    all.reading += 1
    if (isAgain) all.isReadingAgain = true
    void processDelivery(id, answeredMs).finally(() => {
      all.reading -= 1
      if (isAgain) all.isReadingAgain = false
      all.ids.delete(id)
      readOn(all)
      if (all.ids.size === 0) for (const tell of all.idle.splice(0)) tell()
    })
  }
}

/** Whether this process has it in hand. */
export function isBeingRead(id: string): boolean {
  return held().ids.has(id)
}

/** Once nothing waits to be read here. */
export async function allRead(): Promise<void> {
  const all = held()
  if (all.ids.size > 0) await new Promise<void>((resolve) => all.idle.push(resolve))
}
