import 'server-only'
import { failureOf } from '@/lib/db/failure.server'
import { settleLeftovers } from './settle.server'

const EVERY_MS = 30_000
const AGAIN_MS = 1_000
/** A younger one is being settled by the request that brought it. */
const LEFT_BEHIND_SECONDS = 30

/**
 * Settles what killed processes left behind: at the start, as soon as the database answers, and from then on whatever
 * has waited too long. Runs beside the requests for as long as the process lives, and never fails.
 */
export function keepSettled(): void {
  void sweep(0)
}

async function sweep(olderThanSeconds: number): Promise<void> {
  const answered = await trySettling(olderThanSeconds)
  // Unreferenced: a process that has nothing else to do may end.
  if (answered) setTimeout(() => void sweep(LEFT_BEHIND_SECONDS), EVERY_MS).unref()
  else setTimeout(() => void sweep(olderThanSeconds), AGAIN_MS).unref()
}

async function trySettling(olderThanSeconds: number): Promise<boolean> {
  try {
    await settleLeftovers(olderThanSeconds)
    return true
  } catch (error) {
    const failure = failureOf(error)
    if (failure === 'unreachable' || failure === 'retry') return false

    console.error(JSON.stringify({ level: 'error', what: 'settling leftovers', error: String(error) }))
    return true
  }
}
