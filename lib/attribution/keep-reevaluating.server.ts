import 'server-only'
import { failureOf } from '@/lib/db/failure.server'
import { reevaluate } from './reevaluate.server'

const EVERY_MS = 2_000

/** Goes on with what a request, or a process that is no more, left to do. Runs as long as the process, and never fails. */
export function keepReevaluating(): void {
  void sweep()
}

async function sweep(): Promise<void> {
  try {
    await reevaluate()
  } catch (error) {
    const failure = failureOf(error)
    if (failure !== 'unreachable' && failure !== 'retry')
      console.error(JSON.stringify({ level: 'error', what: 're-evaluating origins', error: String(error) }))
  }
  // Unreferenced: a process that has nothing else to do may end.
  setTimeout(() => void sweep(), EVERY_MS).unref()
}
