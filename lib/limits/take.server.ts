import 'server-only'
import { RateLimiterRes } from 'rate-limiter-flexible'
import type { Limit } from './limit'
import { limiter } from './limiter.server'
import { tooMany } from './too-many'

/** Counts one more for this key, and ends the request where that is one too many. */
export async function take(limit: Limit, key: string): Promise<void> {
  try {
    await limiter(limit).consume(key)
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooMany(limit, error.msBeforeNext)
    throw error
  }
}
