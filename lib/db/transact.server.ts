import 'server-only'
import { chainAudit, notedIn } from '@/lib/audit/write.server'
import { tell } from '@/lib/notifications/tell.server'
import { db, type Tx } from './client.server'
import { failureOf } from './failure.server'

const TRIES = 5

/**
 * Runs the work in one transaction with the audit lines it noted and what subscribers are told of them, and again where
 * two of them locked each other out.
 */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db('writing').$transaction(
        async (tx) => {
          const result = await work(tx)
          // Before the end of the chain is held, for others wait for it.
          await tell(tx, notedIn(tx))
          await chainAudit(tx)
          return result
        },
        { maxWait: 10_000, timeout: 60_000 },
      )
    } catch (error) {
      if (attempt === TRIES || failureOf(error) !== 'retry') throw error
    }
  }
}
