import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db, type Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { holdWeek, refuseFrozen } from './hold-week.server'
import type { NotesEdit, WeekNotes } from './notes'
import type { ScopeQuery } from './scope'
import { type Scope, scopeOf } from './scope-of.server'

const NO_NOTES: WeekNotes = { body: '', by: null, at: null, version: 0 }

export async function readNotes(name: string, query: ScopeQuery, actor: Actor): Promise<WeekNotes> {
  must(actor, 'read', { kind: 'weekly-review' })
  return notesOf(db(), await scopeOf(name, query))
}

/** The notes of a week as they stand in this transaction. */
export async function notesOf(from: Tx, { week, team }: Pick<Scope, 'week' | 'team'>): Promise<WeekNotes> {
  const note = await from.weekNote.findFirst({
    where: { week, teamId: team?.id ?? null },
    select: { body: true, by: true, at: true, version: true },
  })
  return note ? { ...note, at: note.at.toISOString() } : NO_NOTES
}

/** Writes the notes of a week over those of the version that was read. */
export async function writeNotes(
  { name, query, version }: { name: string; query: ScopeQuery; version: number | null },
  { body }: NotesEdit,
  actor: Actor,
  requestId: string,
): Promise<WeekNotes> {
  must(actor, 'write', { kind: 'weekly-review' })
  const scope = await scopeOf(name, query)
  const { week, team } = scope
  const teamId = team?.id ?? null

  return transact(async (tx) => {
    const state = await holdWeek(tx, { week, teamId })
    const held = await notesOf(tx, scope)
    if (held.version !== version)
      throw new AppError('out-of-date', 'The notes are others by now than those you read.', { current: held })
    refuseFrozen(state)
    if (held.body === body) return held

    const words = { body, by: actor.name, byId: actor.kind === 'PERSON' ? actor.id : null, at: new Date() }
    const found = await tx.weekNote.findFirst({ where: { week, teamId }, select: { id: true } })
    const id = found?.id ?? uuid()
    if (found) await tx.weekNote.update({ where: { id }, data: { ...words, version: { increment: 1 } } })
    else await tx.weekNote.create({ data: { id, week, teamId, ...words } })
    const named = { week, team: team?.slug ?? null }
    writeAudit(tx, actor, requestId, [
      {
        action: 'weekly-review.noted',
        entity: 'weekly-review',
        entityId: id,
        before: { ...named, notes: held.body },
        after: { ...named, notes: body },
      },
    ])
    return notesOf(tx, scope)
  })
}
