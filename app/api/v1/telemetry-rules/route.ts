import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { addRule } from '@/lib/telemetry/add-rule.server'
import { listRules } from '@/lib/telemetry/list-rules.server'
import { NewTelemetryRule } from '@/lib/telemetry/rule'

// GET /api/v1/telemetry-rules: the team's own, beside what every installation knows.
export const GET = handle(async ({ request }) => Response.json(await listRules(await requireActor(request))))

// POST /api/v1/telemetry-rules: add one.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const rule = await readJson(request, NewTelemetryRule)

  return Response.json(await addRule(rule, actor, requestId), { status: 201 })
})
