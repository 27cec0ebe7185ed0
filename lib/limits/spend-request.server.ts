import 'server-only'
import { RateLimiterRes } from 'rate-limiter-flexible'
import type { Actor } from '@/lib/auth/actor'
import { env } from '@/lib/env.server'
import { apiLimit, type Limit } from './limit'
import { limiter } from './limiter.server'
import { tooMany } from './too-many'

/** In so many parts a limit is fetched. An instance that ends takes at most one part of the minute with it. */
const PARTS = 100

/** What this process has fetched for an actor and not spent yet. */
type Purse = { left: number; until: number; emptyUntil: number; fetching: Promise<void> | null }

const purses = new Map<string, Purse>()

/**
 * Counts one request of this actor, and ends it where it is one too many. All instances share one total a minute: each
 * fetches a hundredth of it from Postgres at a time, and spends that without asking.
 */
export async function spendRequest({ kind, id }: Actor): Promise<void> {
  if (!id || (kind !== 'PERSON' && kind !== 'TOKEN')) return
  const purse = purseOf(`${kind} ${id}`)

  while (!trySpending(purse)) {
    const limit = apiLimit(kind, env().API_REQUESTS_PER_MINUTE)
    const waitMs = purse.emptyUntil - Date.now()
    if (waitMs > 0) throw tooMany(limit, waitMs)

    purse.fetching ??= fetchPart(purse, limit, id).finally(() => (purse.fetching = null))
    await purse.fetching
  }
}

function purseOf(owner: string): Purse {
  const known = purses.get(owner) ?? { left: 0, until: 0, emptyUntil: 0, fetching: null }
  purses.set(owner, known)
  return known
}

function trySpending(purse: Purse): boolean {
  if (purse.left === 0 || purse.until <= Date.now()) return false
  purse.left -= 1
  return true
}

async function fetchPart(purse: Purse, limit: Limit, id: string): Promise<void> {
  const part = Math.ceil(limit.points / PARTS)
  try {
    const { msBeforeNext } = await limiter(limit).consume(id, part)
    purse.left = part
    purse.until = Date.now() + msBeforeNext
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    purse.emptyUntil = Date.now() + error.msBeforeNext
  }
}
