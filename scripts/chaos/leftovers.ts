import { setTimeout as wait } from 'node:timers/promises'
import { withClient } from '../postgres/database.mjs'

const PATIENCE_MS = 15_000

/** What is still unsettled once the app that just started has swept; waits for the sweep to end. */
export function readLeftovers(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const until = Date.now() + PATIENCE_MS
    for (;;) {
      const { rows } = await client.query<{ left: number }>('select count(*)::int as left from unsettled')
      const { left } = rows[0]!
      if (left === 0 || Date.now() > until) return left
      await wait(100)
    }
  })
}
