import 'server-only'
import { failureOf } from '@/lib/db/failure.server'
import { countSpans } from './count-spans.server'

const EVERY_MS = 5_000
/** A history that is being taken in is not counted to its end at once: others use the database too. */
const AT_A_TIME_MS = 2_000

/** Counts what is not counted yet, or not any more. Runs as long as the process, and never fails. */
export function keepCounted(): void {
  void sweep()
}

async function sweep(): Promise<void> {
  try {
    await countSpans({ untilMs: performance.now() + AT_A_TIME_MS })
  } catch (error) {
    const failure = failureOf(error)
    if (failure !== 'unreachable' && failure !== 'retry')
      console.error(JSON.stringify({ level: 'error', what: 'counting changes', error: String(error) }))
  }
  // Unreferenced: a process that has nothing else to do may end.
  setTimeout(() => void sweep(), EVERY_MS).unref()
}
