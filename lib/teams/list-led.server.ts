import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { db } from '@/lib/db/client.server'

/** The teams that somebody leads, their own first; an administrator answers for all of them. */
export async function listLedTeams(actor: Actor): Promise<{ slug: string; name: string }[]> {
  const teams = await db().team.findMany({
    select: { id: true, slug: true, name: true },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
  })
  const led = teams.filter(({ id }) => can(actor, 'write', { kind: 'team', teamId: id }))
  const isOwn = ({ id }: { id: string }) => actor.teamIds.includes(id)
  return [...led.filter(isOwn), ...led.filter((team) => !isOwn(team))].map(({ slug, name }) => ({ slug, name }))
}
