import { requireActor } from '@/lib/auth/require-actor.server'
import { AppError } from '@/lib/errors'
import { handle } from '@/lib/http/handle.server'
import { readSlug } from '@/lib/http/read-slug.server'
import { Day } from '@/lib/ingest/fields'
import { takeRosterBack } from '@/lib/teams/take-roster-back.server'

// DELETE /api/v1/teams/:slug/roster/:from: take back the roster that takes effect on that day.
export const DELETE = handle<{ slug: string; from: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const from = Day.safeParse(params.from)
  if (!from.success) throw new AppError('not-found', 'No roster can take effect then.')
  await takeRosterBack(readSlug(params.slug), from.data, actor, requestId)

  return new Response(null, { status: 204 })
})
