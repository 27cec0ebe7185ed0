import 'server-only'
import { requireActor } from '@/lib/auth/require-actor.server'
import { must } from '@/lib/auth/must.server'
import type { Resource } from '@/lib/auth/policy'
import { Batch, type BatchAnswer, MAX_RECORDS } from '@/lib/ingest/batch'
import type { Sender } from '@/lib/ingest/record-kind.server'
import type { Call } from './handle.server'
import { readJson, tooLarge } from './read-json.server'

/** What the four ways in have in common: who, what, do, and 207 with a result for each item. */
export function takeBatch(kind: Resource['kind'], ingest: (items: unknown[], sender: Sender) => Promise<BatchAnswer>) {
  return async ({ request, requestId }: Call<unknown>): Promise<Response> => {
    const actor = await requireActor(request)
    must(actor, 'write', { kind })
    const { items } = await readJson(request, Batch)
    if (items.length > MAX_RECORDS) throw tooLarge(`A batch holds at most ${MAX_RECORDS} items.`)

    return Response.json(await ingest(items, { actor, requestId, receivedAt: new Date() }), { status: 207 })
  }
}
