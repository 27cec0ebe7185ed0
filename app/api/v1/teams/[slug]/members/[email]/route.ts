import { requireActor } from '@/lib/auth/require-actor.server'
import { AppError } from '@/lib/errors'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { readSlug } from '@/lib/http/read-slug.server'
import { Email } from '@/lib/ingest/fields'
import { setMember } from '@/lib/teams/set-member.server'
import { Member } from '@/lib/teams/team'

// PUT /api/v1/teams/:slug/members/:email: put a person into a team, as an SRE or not.
export const PUT = handle<{ slug: string; email: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const email = Email.safeParse(decodeURIComponent(params.email).toLowerCase())
  if (!email.success) throw new AppError('not-found', 'That is not an e-mail address.')
  const member = await readJson(request, Member)
  await setMember(readSlug(params.slug), email.data, member, actor, requestId)

  return Response.json(member)
})
