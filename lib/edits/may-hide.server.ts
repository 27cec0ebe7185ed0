import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { type Names, noNames } from '@/lib/ingest/names.server'
import type { Known } from './edit'

/** Whoever makes an incident private, or gives a private one to another team, must still see it afterwards. */
export async function mayHide(tx: Tx, before: Known, after: Known, names: Names, actor: Actor): Promise<void> {
  if (after.visibility !== 'TEAM') return
  if (before.visibility === 'TEAM' && before.team === after.team && before.service === after.service) return

  const wanted = noNames()
  if (after.team) wanted.team.add(after.team)
  if (after.service) wanted.service.set(after.service, null)
  await names.learn(tx, wanted)
  const teamId = names.teamFor(after)
  if (teamId === null) throw new AppError('conflict', 'It belongs to no team that it could be private to.')
  if (!can(actor, 'read', { kind: 'incident', isPrivate: true, teamId }))
    throw new AppError('forbidden', 'It would be private to a team that is not yours.')
}
