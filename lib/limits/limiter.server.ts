import 'server-only'
import type pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible'
import { pool } from '@/lib/db/pool.server'
import type { Limit } from './limit'

const made = new WeakMap<pg.Pool, Map<string, RateLimiterPostgres>>()

/** Counts in Postgres, so that all instances count together; in memory while Postgres is away, and never not at all. */
export function limiter({ name, points, seconds, isFinal }: Limit): RateLimiterPostgres {
  const storeClient = pool()
  const known = made.get(storeClient) ?? new Map<string, RateLimiterPostgres>()
  made.set(storeClient, known)

  const id = `${name} ${points}`
  const found = known.get(id)
  if (found) return found
  const counting = new RateLimiterPostgres({
    storeClient,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    // Whatever has expired is deleted every five minutes, by the first limiter for all of them.
    clearExpiredByTimeout: known.size === 0,
    keyPrefix: name,
    points,
    duration: seconds,
    ...(isFinal && { inMemoryBlockOnConsumed: points + 1 }),
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
  })
  known.set(id, counting)
  return counting
}
