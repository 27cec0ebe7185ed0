import { requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { setDefault } from '@/lib/views/set-default.server'
import { DefaultView } from '@/lib/views/view'

// PUT /api/v1/me/default-views: what a page opens with for oneself; null: nothing kept.
export const PUT = handle(async ({ request }) => {
  const { actor } = await requireSession(request)
  await setDefault(await readJson(request, DefaultView), actor)

  return new Response(null, { status: 204 })
})
