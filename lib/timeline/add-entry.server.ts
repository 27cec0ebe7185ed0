import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { lockIncident } from '@/lib/causes/lock-incident.server'
import { commentOf } from '@/lib/comments/read-comments.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { openSince } from '@/lib/incidents/open-since.server'
import { entryOf } from './entries-of.server'
import type { NewTimelineEntry, TimelineEntry } from './entry'

/** Puts words, or a comment, on the timeline of an incident. */
export async function addEntry(
  name: string,
  entry: NewTimelineEntry,
  actor: Actor,
  requestId: string,
): Promise<TimelineEntry> {
  must(actor, 'write', { kind: 'incident' })

  return transact(async (tx) => {
    const { id: incidentId } = await lockIncident(tx, name, actor)
    const said = 'text' in entry ? { at: entry.at, text: entry.text } : await pin(tx, incidentId, entry, actor)
    const byId = actor.kind === 'PERSON' ? actor.id : null
    const { id } = await tx.timelineEntry.create({
      data: { id: uuid(), incidentId, ...said, at: new Date(said.at), by: actor.name, byId },
      select: { id: true },
    })
    const after = { entry: id, ...said }
    writeAudit(tx, actor, requestId, [{ action: 'timeline.added', entity: 'incident', entityId: incidentId, after }])
    return entryOf(tx, incidentId, id, null)
  })
}

type Pinned = Extract<NewTimelineEntry, { commentId: string }>

async function pin(tx: Tx, incidentId: string, { commentId, at }: Pinned, actor: Actor) {
  const comment = await commentOf(tx, incidentId, commentId, await openSince(incidentId, actor), actor)
  if (comment.takenBackAt) throw new AppError('conflict', 'The comment was taken back.')
  if (await tx.timelineEntry.findFirst({ where: { incidentId, commentId }, select: { id: true } }))
    throw new AppError('conflict', 'The comment is on the timeline already.')
  return { at: at ?? comment.createdAt, text: '', commentId }
}
