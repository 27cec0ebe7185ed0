import 'server-only'
import { failureOf } from '@/lib/db/failure.server'
import { sweepFiles } from './sweep.server'
import { workImports } from './work-imports.server'

const EVERY_MS = 5_000
const SWEPT_EVERY_MS = 600_000

/**
 * Goes on with imports that a request began, or a process that is no more, and throws away files that nobody came back
 * for. Runs as long as the process, and never fails.
 */
export function keepImporting(): void {
  void look(0)
}

async function look(sweptAt: number): Promise<void> {
  let swept = sweptAt
  try {
    await workImports()
    if (Date.now() - sweptAt >= SWEPT_EVERY_MS) {
      await sweepFiles()
      swept = Date.now()
    }
  } catch (error) {
    const failure = failureOf(error)
    if (failure !== 'unreachable' && failure !== 'retry')
      console.error(JSON.stringify({ level: 'error', what: 'imports', error: String(error) }))
  }
  // Unreferenced: a process that has nothing else to do may end.
  setTimeout(() => void look(swept), EVERY_MS).unref()
}
