import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { failureOf } from '@/lib/db/failure.server'
import { env } from '@/lib/env.server'
import { bellOf } from './bell.server'
import { DELIVERIES } from './ring.server'
import { readBeginning } from './read-beginning.server'
import { readLast } from './read-last.server'
import { type News, readSince } from './read-since.server'

/** `begin`: everything behind this place will be heard. `ring`: deliveries came in or were read, or may have been. */
export type Hearer = { begin: (at: number) => void; hear: (news: News) => void; ring: () => void }

/** How it is found among the connections of the server. */
export const LISTENER = 'aftermerge live'
/** What comes in bursts is read together. */
const GATHER_MS = 40
/** As often it is looked whether the connection still stands, and whether anything went unheard. */
const LOOK_EVERY_MS = 15_000
const FIRST_WAIT_MS = 100
const LONGEST_WAIT_MS = 10_000

type Ear = { hearers: Set<Hearer>; at: number | null; isOpen: boolean }

const held = globalThis as typeof globalThis & { aftermergeEar?: Ear }

/**
 * Hears of every audit line that is committed, in their order, until the answer is called. One connection of this
 * process listens for all; what is committed while it is lost is read once it stands again.
 */
export function listen(hearer: Hearer): () => void {
  const ear = (held.aftermergeEar ??= { hearers: new Set(), at: null, isOpen: false })
  ear.hearers.add(hearer)
  if (ear.at !== null) hearer.begin(ear.at)
  if (!ear.isOpen) void keepOpen(ear)
  return () => void ear.hearers.delete(hearer)
}

async function keepOpen(ear: Ear): Promise<void> {
  ear.isOpen = true
  for (let waitMs = FIRST_WAIT_MS; ear.hearers.size > 0; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    const client = newClient()
    const rung = bellOf(client, 'audit')
    client.on('notification', ({ channel }) => channel === DELIVERIES && ringAll(ear))
    try {
      await client.connect()
      await client.query(`listen audit; listen ${DELIVERIES}`)
      await place(ear)
      // What rang while nobody listened was not heard.
      ringAll(ear)
      waitMs = FIRST_WAIT_MS
      while (ear.hearers.size > 0) {
        const isAll = await hear(ear)
        if ((await rung(isAll ? LOOK_EVERY_MS : GATHER_MS)) === 'rung') await wait(GATHER_MS, undefined, { ref: false })
        else if (isAll) await client.query('select 1')
      }
    } catch (error) {
      report(error)
    }
    // Nobody waits for the farewell of a connection that may be lost.
    client.end().catch(() => undefined)
    if (ear.hearers.size > 0) await wait(waitMs, undefined, { ref: false })
  }
  ear.at = null
  ear.isOpen = false
}

function ringAll(ear: Ear): void {
  for (const hearer of ear.hearers) hearer.ring()
}

/** Where hearing begins. A database that was restored may end before what was heard of it. */
async function place(ear: Ear): Promise<void> {
  const last = await readLast()
  if (ear.at !== null && ear.at <= last) return
  const isRestored = ear.at !== null
  const at = isRestored ? last : await readBeginning()
  ear.at = at
  for (const hearer of ear.hearers) {
    if (isRestored) hearer.hear({ to: at, lines: null, isOther: true })
    else hearer.begin(at)
  }
}

/** Whether that was all there is to hear for now. */
async function hear(ear: Ear): Promise<boolean> {
  const news = await readSince(ear.at!)
  if (news.to > ear.at!) {
    ear.at = news.to
    for (const hearer of ear.hearers) hearer.hear(news)
  }
  return !news.isHeldUp
}

function newClient(): pg.Client {
  return new pg.Client({
    connectionString: env().DATABASE_URL,
    application_name: LISTENER,
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
    keepAlive: true,
  })
}

/** A database out of reach is told elsewhere. */
function report(error: unknown): void {
  const failure = failureOf(error)
  if (failure === 'unreachable' || failure === 'retry') return
  console.error(JSON.stringify({ level: 'error', what: 'listening for what is done', error: String(error) }))
}
