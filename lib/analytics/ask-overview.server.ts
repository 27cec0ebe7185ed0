import 'server-only'
import type { QueryClient } from '@tanstack/react-query'
import type { Actor } from '@/lib/auth/actor'
import { readAdoption } from './adoption.server'
import { readFailureRate } from './failure-rate.server'
import { adoptionQuery, failureRateQuery, sreHoursQuery } from './queries'
import type { AnalyticsQuery } from './query'
import { readSreHours } from './sre-hours.server'

/**
 * The answers that an Overview begins with. One question that fails must not take the others with it: the browser asks
 * it again and says what it was told.
 */
export async function askOverview(client: QueryClient, query: AnalyticsQuery, actor: Actor): Promise<void> {
  await Promise.allSettled([
    client.query({ ...failureRateQuery(query), queryFn: () => readFailureRate(query, actor) }),
    client.query({ ...sreHoursQuery(query), queryFn: () => readSreHours(query, actor) }),
    client.query({ ...adoptionQuery(query), queryFn: () => readAdoption(query, actor) }),
  ])
}
