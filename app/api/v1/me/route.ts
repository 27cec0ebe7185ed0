import { requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { changeProfile } from '@/lib/members/change-profile.server'
import { ProfileChange } from '@/lib/members/profile'
import { readMe } from '@/lib/members/read-me.server'

// GET /api/v1/me: whoever signed in.
export const GET = handle(async ({ request }) => Response.json(await readMe(await requireSession(request))))

// PATCH /api/v1/me: what they set for themselves.
export const PATCH = handle(async ({ request, requestId }) => {
  const session = await requireSession(request)
  await changeProfile(session, await readJson(request, ProfileChange), requestId)

  return Response.json(await readMe(await requireSession(request)))
})
