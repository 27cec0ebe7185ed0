import { requireActor } from '@/lib/auth/require-actor.server'
import { addComment } from '@/lib/comments/add-comment.server'
import { CommentWords } from '@/lib/comments/comment'
import { readComments } from '@/lib/comments/read-comments.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'

// GET /api/v1/incidents/{id|INC-12}/comments: what was said of it.
export const GET = handle<{ id: string }>(async ({ request, params }) =>
  Response.json(await readComments(params.id, await requireActor(request))),
)

// POST /api/v1/incidents/{id|INC-12}/comments: say something of it.
export const POST = handle<{ id: string }>(async ({ request, params, requestId }) => {
  const actor = await requireActor(request)
  const comment = await addComment(params.id, await readJson(request, CommentWords), actor, requestId)

  return Response.json(comment, { status: 201, headers: { ETag: etagOf(comment) } })
})
