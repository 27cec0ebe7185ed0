import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readTeams } from '@/lib/teams/read-teams.server'

// GET /api/v1/teams: every team with what it owns, and the services that nobody owns.
export const GET = handle(async ({ request }) => Response.json(await readTeams(await requireActor(request))))
