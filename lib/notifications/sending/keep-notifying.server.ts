import 'server-only'
import { failureOf } from '@/lib/db/failure.server'
import { boss } from '@/lib/jobs/boss.server'
import { findLost, forgetOld } from './find-lost.server'
import { workOff } from './work-off.server'

const EVERY_MS = 2_000
/** Of the queue: jobs whose worker died are tried again, old ones go. */
const TIDIED_EVERY_MS = 120_000

/** Sends what subscribers are told. Runs as long as the process, in as many processes as there are, and never fails. */
export function keepNotifying(): void {
  let tidiedAt = 0
  const sweep = async () => {
    try {
      if (Date.now() - tidiedAt >= TIDIED_EVERY_MS) {
        await (await boss()).maintain()
        await findLost()
        await forgetOld()
        tidiedAt = Date.now()
      }
      await workOff()
    } catch (error) {
      const failure = failureOf(error)
      if (failure !== 'unreachable' && failure !== 'retry')
        console.error(JSON.stringify({ level: 'error', what: 'sending notifications', error: String(error) }))
    }
    // Unreferenced: a process that has nothing else to do may end.
    setTimeout(() => void sweep(), EVERY_MS).unref()
  }
  void sweep()
}
