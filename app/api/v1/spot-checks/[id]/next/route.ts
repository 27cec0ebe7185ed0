import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readQuery } from '@/lib/http/read-query.server'
import { readNext } from '@/lib/spot-checks/read-next.server'
import { NextQuery } from '@/lib/spot-checks/spot-check'

// GET /api/v1/spot-checks/:id/next: the next change to label, without its tag.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  const query = readQuery(request, NextQuery)

  return Response.json(await readNext(readId(params.id), query, actor))
})
