import { must } from '@/lib/auth/must.server'
import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'
import { LiveQuery } from '@/lib/live/live-event'
import { tell } from '@/lib/live/tell.server'

// GET /api/v1/events: what is done from now on, or since Last-Event-ID, as a stream that stays open.
export const GET = handle(async ({ request }) => {
  const actor = await requireActor(request)
  must(actor, 'read', { kind: 'incident' })
  const { after } = readQuery(request, LiveQuery)

  const { headers, signal } = request
  return tell({ actor, headers, signal, after: lastHeard(headers) ?? after ?? null })
})

function lastHeard(headers: Headers): number | null {
  const id = headers.get('last-event-id') ?? ''
  return /^\d{1,15}$/.test(id) ? Number(id) : null
}
