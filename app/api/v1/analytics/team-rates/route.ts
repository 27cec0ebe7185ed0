import { answer } from '@/lib/analytics/answer.server'
import { readTeamRates } from '@/lib/analytics/team-rates/team-rates.server'
import { handle } from '@/lib/http/handle.server'

// GET /api/v1/analytics/team-rates: how do teams, or the services of one, fare side by side?
export const GET = handle(answer((query, actor) => readTeamRates(query, actor)))
