import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/require-actor.server'
import type { Call } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'

/** What every list has in common: who asks, for which rows, and a page of them. */
export function list<T extends z.ZodType, Page>(
  contract: T,
  read: (query: z.output<T>, actor: Actor) => Promise<Page>,
) {
  return async ({ request }: Call<unknown>): Promise<Response> => {
    const actor = await requireActor(request)
    return Response.json(await read(readQuery(request, contract), actor))
  }
}
