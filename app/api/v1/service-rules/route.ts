import { requireActor } from '@/lib/auth/require-actor.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'
import { listServiceRules } from '@/lib/service-rules/list.server'
import { NewServiceRules } from '@/lib/service-rules/rule'
import { setServiceRules } from '@/lib/service-rules/set.server'

// GET /api/v1/service-rules: the whole list, in its order. Its ETag is what PUT wants.
export const GET = handle(async ({ request }) => {
  const list = await listServiceRules(await requireActor(request))

  return Response.json(list, { headers: { ETag: etagOf(list) } })
})

// PUT /api/v1/service-rules: set the whole list, and move the changes that follow it.
export const PUT = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, NewServiceRules)
  const set = await setServiceRules(wish, readIfMatch(request), actor, requestId)

  return Response.json(set, { headers: { ETag: etagOf(set) } })
})
