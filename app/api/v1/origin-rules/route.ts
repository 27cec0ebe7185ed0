import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { createRule } from '@/lib/origin-rules/create-rule.server'
import { listRules } from '@/lib/origin-rules/list-rules.server'
import { NewOriginRule } from '@/lib/origin-rules/origin-rule'

// GET /api/v1/origin-rules: who wrote what carries no mark, rule by rule.
export const GET = handle(async ({ request }) => Response.json(await listRules(await requireActor(request))))

// POST /api/v1/origin-rules: make a rule. What it can be about is decided again.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, NewOriginRule)

  return Response.json(await createRule(wish, actor, requestId), { status: 201 })
})
