import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { type Link, NO_LINES } from './chain.server'
import type { ChainBreak } from './chain-state'
import { checkpointSecrets, checkpointsFile, readCheckpoints } from './read-checkpoints.server'
import { verifyChain } from './verify-chain.server'

/** What this process knows of the chain. */
export type Known = { to: Link; at: Date | null; fullAt: Date | null; broken: ChainBreak | null }

const FULL_EVERY_MS = 24 * 3600_000
const PAGE = 500

const held = globalThis as typeof globalThis & { aftermergeChain?: { known: Known; running: Promise<Known> | null } }

export function chainKnown(): Known & { isChecking: boolean } {
  const { known, running } = state()
  return { ...known, isChecking: running !== null }
}

/**
 * Verifies what was added since the last time, and all of it once a day, when asked to, and for as long as it is broken.
 * Of several who ask at once one does it.
 */
export async function checkChain({ full = false } = {}): Promise<Known> {
  const own = state()
  if (own.running && full) await own.running
  own.running ??= verify(full).finally(() => (own.running = null))
  return own.running
}

async function verify(full: boolean): Promise<Known> {
  const own = state()
  const { to, fullAt, broken } = own.known
  const isFull = full || broken !== null || !fullAt || Date.now() - fullAt.getTime() > FULL_EVERY_MS
  const file = checkpointsFile()
  const { signed } = file ? await readCheckpoints(file, checkpointSecrets()) : { signed: [] }

  const at = new Date()
  const verdict = await verifyChain({
    after: isFull ? NO_LINES : to,
    checkpoints: signed,
    pageSize: PAGE,
    pause: restAsLongAsWorked(),
  })
  own.known = { to: verdict.to, at, fullAt: isFull ? at : fullAt, broken: verdict.broken }
  return own.known
}

/** Requests come first: half of the time is theirs even on one core. */
function restAsLongAsWorked(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    await wait(performance.now() - since)
    since = performance.now()
  }
}

function state() {
  held.aftermergeChain ??= { known: { to: NO_LINES, at: null, fullAt: null, broken: null }, running: null }
  return held.aftermergeChain
}
