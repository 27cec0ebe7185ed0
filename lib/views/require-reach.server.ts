import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { AppError } from '@/lib/errors'
import { requireTeam } from '@/lib/teams/require-team.server'
import { mayKeep } from './may-keep'
import type { ViewReach } from './view'

/** The team that a view shall reach, if it is one; throws where its keeper may not. */
export async function requireReach(reach: ViewReach, team: string | undefined, actor: Actor): Promise<string | null> {
  const teamId = team ? (await requireTeam(team)).id : null
  if (mayKeep(actor, reach, teamId)) return teamId
  const whose = reach === 'TEAM' ? 'Only members of the team keep' : 'Only administrators keep'
  throw new AppError('forbidden', `${whose} views for all of them.`)
}
