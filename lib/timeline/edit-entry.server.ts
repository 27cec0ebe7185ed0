import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { entryOf } from './entries-of.server'
import type { TimelineEntry, TimelineEntryEdit } from './entry'
import { holdEntry } from './hold-entry.server'

type Which = { name: string; id: string; version: number | null }

/** Moves an entry to another time or says it otherwise. The words of a comment are its writer's, and stay. */
export async function editEntry(
  which: Which,
  edit: TimelineEntryEdit,
  actor: Actor,
  requestId: string,
): Promise<TimelineEntry> {
  must(actor, 'write', { kind: 'incident' })

  return transact(async (tx) => {
    const { incidentId, entry } = await holdEntry(tx, which, actor)
    if (entry.commentId && edit.text !== undefined)
      throw new AppError('conflict', `These are words of a comment by ${entry.saidBy}. Change them there.`)
    const { id } = entry
    const at = edit.at ? new Date(edit.at).toISOString() : entry.at
    const text = edit.text ?? entry.text
    if (at === entry.at && text === entry.text) return entry

    const words = entry.commentId ? {} : { text }
    await tx.timelineEntry.update({
      where: { id },
      data: { at: new Date(at), ...words, version: { increment: 1 } },
    })
    const was = { entry: id, at: entry.at, ...(!entry.commentId && { text: entry.text }) }
    const after = { entry: id, at, ...words }
    writeAudit(tx, actor, requestId, [
      { action: 'timeline.changed', entity: 'incident', entityId: incidentId, before: was, after },
    ])
    return entryOf(tx, incidentId, id, null)
  })
}
