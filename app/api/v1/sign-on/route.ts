import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { changeSignOn } from '@/lib/sign-on/settings/change-sign-on.server'
import { readSignOnSettings } from '@/lib/sign-on/settings/read-sign-on-settings.server'
import { SignOnChange } from '@/lib/sign-on/sign-on'

// GET /api/v1/sign-on: how single sign-on is set; its secret is never told.
export const GET = handle(async ({ request }) => Response.json(await readSignOnSettings(await requireActor(request))))

// PUT /api/v1/sign-on: set the provider.
export const PUT = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  await changeSignOn(await readJson(request, SignOnChange), actor, requestId)

  return Response.json(await readSignOnSettings(actor))
})
