import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { listRules } from '@/lib/mapping-rules/list-rules.server'

// GET /api/v1/mapping-rules: what is said of vendors and webhooks, and what is read of them anyway.
export const GET = handle(async ({ request }) => Response.json(await listRules(await requireActor(request))))
