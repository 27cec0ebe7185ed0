import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { ViewReach } from './view'

/** Whether somebody may keep a view for those it reaches: their own, their team's, and everybody's for administrators. */
export function mayKeep(actor: Actor, reach: ViewReach, teamId: string | null): boolean {
  if (reach === 'PRIVATE') return true
  if (reach === 'EVERYONE') return can(actor, 'write', { kind: 'organisation' })
  return (teamId !== null && actor.teamIds.includes(teamId)) || can(actor, 'write', { kind: 'team', teamId })
}
