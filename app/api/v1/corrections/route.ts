import { requireActor } from '@/lib/auth/require-actor.server'
import { correctMany } from '@/lib/corrections/correct-many.server'
import { NewCorrections } from '@/lib/corrections/correction'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'

// POST /api/v1/corrections: a person's word on many changes at once, all of them or none.
export const POST = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const wish = await readJson(request, NewCorrections)

  return Response.json(await correctMany(wish, actor, requestId), { status: 201 })
})
