import { requireActor } from '@/lib/auth/require-actor.server'
import { listFailures } from '@/lib/deliveries/list-failures.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/deliveries/failures: what could not be read, by what is most likely wrong.
export const GET = handle(async ({ request }) => Response.json(await listFailures(await requireActor(request))))
