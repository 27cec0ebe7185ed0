import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { listMembers } from '@/lib/members/list-members.server'

// GET /api/v1/members: everybody who can sign in, or could.
export const GET = handle(async ({ request }) => Response.json(await listMembers(await requireActor(request))))
