import { requireActor, requireSession } from '@/lib/auth/require-actor.server'
import { CommentWords } from '@/lib/comments/comment'
import { editComment } from '@/lib/comments/edit-comment.server'
import { readComment } from '@/lib/comments/read-comments.server'
import { takeCommentBack } from '@/lib/comments/take-comment-back.server'
import { etagOf } from '@/lib/http/etag'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { readIfMatch } from '@/lib/http/read-if-match.server'
import { readJson } from '@/lib/http/read-json.server'

type Params = { id: string; commentId: string }

// GET /api/v1/incidents/{id|INC-12}/comments/{commentId}: one of them; the ETag is what an edit must match.
export const GET = handle<Params>(async ({ request, params }) => {
  const comment = await readComment(params.id, readId(params.commentId), await requireActor(request))
  return Response.json(comment, { headers: { ETag: etagOf(comment) } })
})

// PATCH /api/v1/incidents/{id|INC-12}/comments/{commentId}: other words for what one said oneself.
export const PATCH = handle<Params>(async ({ request, params, requestId }) => {
  const { actor } = await requireSession(request)
  const words = await readJson(request, CommentWords)
  const which = { name: params.id, id: readId(params.commentId), version: readIfMatch(request) }
  const comment = await editComment(which, words, actor, requestId)

  return Response.json(comment, { headers: { ETag: etagOf(comment) } })
})

// DELETE /api/v1/incidents/{id|INC-12}/comments/{commentId}: take it back; an administrator may for anybody.
export const DELETE = handle<Params>(async ({ request, params, requestId }) => {
  const { actor } = await requireSession(request)
  const which = { name: params.id, id: readId(params.commentId), version: readIfMatch(request) }
  await takeCommentBack(which, actor, requestId)

  return new Response(null, { status: 204 })
})
