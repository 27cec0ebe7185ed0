import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { lockIncident } from '@/lib/causes/lock-incident.server'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { openSince } from '@/lib/incidents/open-since.server'
import type { Comment } from './comment'
import { commentOf } from './read-comments.server'

/** A comment that stays as it is until this transaction ends, of the version that was read. */
export async function holdComment(
  tx: Tx,
  { name, id, version }: { name: string; id: string; version: number | null },
  actor: Actor,
): Promise<{ incidentId: string; comment: Comment }> {
  const incident = await lockIncident(tx, name, actor)
  const comment = await commentOf(tx, incident.id, id, await openSince(incident.id, actor), actor)
  if (comment.version !== version)
    throw new AppError('out-of-date', 'The comment is another by now than the one you read.', { current: comment })
  if (comment.takenBackAt) throw new AppError('conflict', 'The comment was taken back.')
  return { incidentId: incident.id, comment }
}
