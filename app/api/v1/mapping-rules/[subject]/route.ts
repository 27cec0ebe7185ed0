import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'
import { readRule } from '@/lib/mapping-rules/read-rule.server'
import { removeRule } from '@/lib/mapping-rules/remove-rule.server'
import { MappingWish } from '@/lib/mapping-rules/rule'
import { setRule } from '@/lib/mapping-rules/set-rule.server'

type Named = { subject: string }

// GET /api/v1/mapping-rules/{subject}: what is said of a vendor or of one webhook. Its ETag is what PUT wants.
export const GET = handle<Named>(async ({ request, params }) => {
  const rule = await readRule(params.subject, await requireActor(request))

  return Response.json(rule, { headers: { ETag: etagOf(rule) } })
})

// PUT /api/v1/mapping-rules/{subject}: say it anew, as a whole.
export const PUT = handle<Named>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, MappingWish)
  const rule = await setRule(params.subject, wish, readIfMatch(request), actor, requestId)

  return Response.json(rule, { headers: { ETag: etagOf(rule) } })
})

// DELETE /api/v1/mapping-rules/{subject}: read it as its vendor writes again.
export const DELETE = handle<Named>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  await removeRule(params.subject, actor, requestId)

  return new Response(null, { status: 204 })
})
