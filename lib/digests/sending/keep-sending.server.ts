import 'server-only'
import { failureOf } from '@/lib/db/failure.server'
import { boss } from '@/lib/jobs/boss.server'
import { claimDue } from './claim-due.server'
import { settleLeft } from './settle-left.server'
import { workOff } from './work-off.server'

const EVERY_MS = 15_000
/** Of the queue: jobs whose worker died are tried again, old ones go. */
const TIDIED_EVERY_MS = 120_000

/** Sends digests when they are due. Runs as long as the process, in as many processes as there are, and never fails. */
export function keepSending(): void {
  let tidiedAt = 0
  const sweep = async () => {
    try {
      if (Date.now() - tidiedAt >= TIDIED_EVERY_MS) {
        await (await boss()).maintain()
        tidiedAt = Date.now()
      }
      await claimDue()
      await workOff()
      await settleLeft()
    } catch (error) {
      const failure = failureOf(error)
      if (failure !== 'unreachable' && failure !== 'retry')
        console.error(JSON.stringify({ level: 'error', what: 'sending digests', error: String(error) }))
    }
    // Unreferenced: a process that has nothing else to do may end.
    setTimeout(() => void sweep(), EVERY_MS).unref()
  }
  void sweep()
}
