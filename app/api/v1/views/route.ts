import { requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { readQuery } from '@/lib/http/read-query.server'
import { listViews } from '@/lib/views/list-views.server'
import { saveView } from '@/lib/views/save-view.server'
import { NewView, ViewsQuery } from '@/lib/views/view'

// GET /api/v1/views?page=/triage: the views of a page: one's own, one's teams' and everybody's.
export const GET = handle(async ({ request }) => {
  const { actor } = await requireSession(request)
  return Response.json(await listViews(readQuery(request, ViewsQuery).page, actor))
})

// POST /api/v1/views: keep what a page asks under a name.
export const POST = handle(async ({ request, requestId }) => {
  const { actor } = await requireSession(request)
  return Response.json(await saveView(await readJson(request, NewView), actor, requestId), { status: 201 })
})
