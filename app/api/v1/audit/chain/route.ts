import { beginCheck } from '@/lib/audit/begin-check.server'
import { readChainState } from '@/lib/audit/read-state.server'
import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/audit/chain: whether the chain stands, as far as it was verified.
export const GET = handle(async ({ request }) => {
  const actor = await requireActor(request)
  return Response.json(await readChainState(actor))
})

// POST /api/v1/audit/chain: verify all of it now. The answer does not wait for that.
export const POST = handle(async ({ request }) => {
  const actor = await requireActor(request)
  return Response.json(await beginCheck(actor), { status: 202 })
})
