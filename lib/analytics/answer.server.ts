import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor.server'
import type { Call } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'
import { AnalyticsQuery } from './query'

/** What every question has in common: who asks, what exactly, and the answer. */
export function answer<T>(read: (query: AnalyticsQuery, actor: Actor) => Promise<T>) {
  return async ({ request }: Call<unknown>): Promise<Response> => {
    const actor = await requireActor(request)
    return Response.json(await read(readQuery(request, AnalyticsQuery), actor))
  }
}
