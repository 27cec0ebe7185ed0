import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'
import { changeOrganisation } from '@/lib/organisation/change-settings.server'
import { readOrganisation } from '@/lib/organisation/read-settings.server'
import { OrganisationChange, type OrganisationSettings } from '@/lib/organisation/settings'

const answer = (settings: OrganisationSettings) => Response.json(settings, { headers: { ETag: etagOf(settings) } })

// GET /api/v1/organisation: what holds for all of it; the ETag is what an edit must match.
export const GET = handle(async ({ request }) => answer(await readOrganisation(await requireActor(request))))

// PATCH /api/v1/organisation: change it. What is left out stays.
export const PATCH = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, OrganisationChange)

  return answer(await changeOrganisation(wish, readIfMatch(request), actor, requestId))
})
