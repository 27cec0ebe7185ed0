import 'server-only'
import type { z } from 'zod'
import { requireReader } from '@/lib/auth/require-actor.server'
import type { Call } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'

/** What every list has in common: who asks, for which rows, and a page of them. */
export function list<T extends z.ZodType, Page>(contract: T, read: (query: z.output<T>) => Promise<Page>) {
  return async ({ request }: Call<unknown>): Promise<Response> => {
    await requireReader(request)
    return Response.json(await read(readQuery(request, contract)))
  }
}
