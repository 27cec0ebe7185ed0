import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { createToken } from '@/lib/tokens/create-token.server'
import { listTokens } from '@/lib/tokens/list-tokens.server'
import { NewToken } from '@/lib/tokens/token'

// GET /api/v1/tokens: what programs may come in with.
export const GET = handle(async ({ request }) => Response.json(await listTokens(await requireActor(request))))

// POST /api/v1/tokens: make one. Its secret is in this answer and nowhere else.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const made = await createToken(await readJson(request, NewToken), actor, requestId)

  return Response.json({ ...made, expiresAt: made.expiresAt.toISOString() }, { status: 201 })
})
