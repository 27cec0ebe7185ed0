import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readJson } from '@/lib/http/read-json.server'
import { changeMember } from '@/lib/members/change-member.server'
import { MemberChange } from '@/lib/members/member'

// PATCH /api/v1/members/{id}: another role, or in and out. Their sessions end at once.
export const PATCH = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, MemberChange)

  return Response.json(await changeMember(readId(params.id), wish, actor, requestId))
})
