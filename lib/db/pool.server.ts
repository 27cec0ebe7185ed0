import 'server-only'
import pg from 'pg'
import { env } from '@/lib/env.server'

const held = globalThis as typeof globalThis & { aftermergePool?: pg.Pool }

/** Two connections for what must not wait behind questions: the counters of the limits. */
export function pool(): pg.Pool {
  held.aftermergePool ??= newPool()
  return held.aftermergePool
}

export async function closePool(): Promise<void> {
  await held.aftermergePool?.end()
  held.aftermergePool = undefined
}

function newPool(): pg.Pool {
  const made = new pg.Pool({
    connectionString: env().DATABASE_URL,
    options: '-c TimeZone=UTC -c statement_timeout=5s',
    max: 2,
    connectionTimeoutMillis: 5000,
  })
  // An idle connection that breaks is replaced by the next query; without a listener it would end the process.
  made.on('error', () => undefined)
  return made
}
