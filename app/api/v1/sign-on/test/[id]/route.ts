import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readTest } from '@/lib/sign-on/checks/read-test.server'

// GET /api/v1/sign-on/test/{id}: what a test found.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const actor = await requireActor(request)
  return Response.json(await readTest(readId(params.id), actor))
})
