import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'
import { NotificationsQuery } from '@/lib/notifications/list-query'
import { listNotifications } from '@/lib/notifications/list.server'

// GET /api/v1/notifications: what went out, waits or was given up.
export const GET = handle(async ({ request }) => {
  const actor = await requireActor(request)

  return Response.json(await listNotifications(readQuery(request, NotificationsQuery), actor))
})
