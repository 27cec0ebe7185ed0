import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import type { TeamDetail } from './overview'

/** One team: its services, its people and its rosters. */
export async function readTeam(slug: string, actor: Actor): Promise<TeamDetail> {
  must(actor, 'read', { kind: 'team' })
  const team = await db().team.findUnique({
    where: { slug },
    select: {
      id: true,
      name: true,
      setUpAt: true,
      services: {
        select: { slug: true, name: true, tier: true, setUpAt: true },
        orderBy: [{ name: 'asc' }, { slug: 'asc' }],
      },
      members: { select: { person: { select: { id: true, name: true, email: true, isSre: true } } } },
      rosters: { orderBy: { effectiveFrom: 'desc' } },
    },
  })
  if (!team) throw new AppError('not-found', `There is no team called ${slug}.`)

  const isNamed = can(actor, 'read', { kind: 'work-log', isPrivate: true }) || actor.teamIds.includes(team.id)
  const members = team.members
    .map(({ person: { id, name, email, isSre } }) => ({ id, name: name ?? email.split('@')[0]!, isSre }))
    .sort((a, b) => a.name.localeCompare(b.name))
  return {
    slug,
    name: team.name,
    isSetUp: team.setUpAt !== null,
    services: team.services.map(({ setUpAt, ...service }) => ({ ...service, isSetUp: setUpAt !== null })),
    memberCount: members.length,
    members: isNamed ? members : null,
    rosters: team.rosters.map(({ effectiveFrom, hoursPerWeek, sres }) => ({
      effectiveFrom: effectiveFrom.toISOString().slice(0, 10),
      hoursPerWeek: Number(hoursPerWeek),
      sres,
    })),
  }
}
