import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { readSlug } from '@/lib/http/read-slug.server'
import { setRoster } from '@/lib/teams/set-roster.server'
import { RosterEntry } from '@/lib/teams/team'

// PUT /api/v1/teams/:slug/roster: SRE hours a week from a Monday on.
export const PUT = handle<{ slug: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const entry = await readJson(request, RosterEntry)
  await setRoster(readSlug(params.slug), entry, actor, requestId)

  return Response.json(entry)
})
