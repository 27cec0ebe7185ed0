import { requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { readQuery } from '@/lib/http/read-query.server'
import { readTimer } from '@/lib/timers/read.server'
import { startTimer } from '@/lib/timers/start.server'
import { stopTimer } from '@/lib/timers/stop.server'
import { TimerStart, TimerStop } from '@/lib/timers/timer'

// GET /api/v1/me/timer: the one that runs, if one does.
export const GET = handle(async ({ request }) => Response.json(await readTimer((await requireSession(request)).actor)))

// PUT /api/v1/me/timer: start one. One that runs is stopped and logged first.
export const PUT = handle(async ({ request, requestId }) => {
  const { actor } = await requireSession(request)
  return Response.json(await startTimer(await readJson(request, TimerStart), actor, requestId))
})

// DELETE /api/v1/me/timer: stop it and log what it comes to; with discard=yes nothing is logged.
export const DELETE = handle(async ({ request, requestId }) => {
  const { actor } = await requireSession(request)
  return Response.json(await stopTimer(readQuery(request, TimerStop), actor, requestId))
})
