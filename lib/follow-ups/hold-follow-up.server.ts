import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { lockIncident } from '@/lib/causes/lock-incident.server'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { openSince } from '@/lib/incidents/open-since.server'
import type { FollowUp } from './follow-up'
import { followUpOf } from './read-follow-ups.server'

/** A follow-up that stays as it is until this transaction ends, of the version that was read. */
export async function holdFollowUp(
  tx: Tx,
  { name, id, version }: { name: string; id: string; version: number | null },
  actor: Actor,
): Promise<{ incidentId: string; followUp: FollowUp }> {
  const incident = await lockIncident(tx, name, actor)
  const followUp = await followUpOf(tx, incident.id, id, await openSince(incident.id, actor))
  if (followUp.version !== version)
    throw new AppError('out-of-date', 'The follow-up is another by now than the one you read.', { current: followUp })
  return { incidentId: incident.id, followUp }
}
