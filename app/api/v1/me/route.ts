import { requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readMe } from '@/lib/members/read-me.server'

// GET /api/v1/me: whoever signed in.
export const GET = handle(async ({ request }) => Response.json(await readMe(await requireSession(request))))
