import 'server-only'
import { type AuditLine, writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { addressOf } from '@/lib/people/address-of.server'
import type { DecisionEdit, WeekDecision } from './decision'
import { holdWeek, refuseFrozen } from './hold-week.server'
import { readDecision } from './read-decisions.server'

type Which = { id: string; version: number | null }

/** Changes a decision while its week is open; ticks it off, or opens it again, whenever. */
export async function editDecision(
  which: Which,
  edit: DecisionEdit,
  actor: Actor,
  requestId: string,
): Promise<WeekDecision> {
  must(actor, 'write', { kind: 'weekly-review' })
  if (edit.ownerId) await addressOf(edit.ownerId, 'ownerId')

  return transact(async (tx) => {
    const { held, week } = await holdDecision(tx, which, actor)
    const { title = held.title, ownerId = held.ownerId, dueOn = held.dueOn, done = held.doneAt !== null } = edit
    const isChanged = title !== held.title || ownerId !== held.ownerId || dueOn !== held.dueOn
    const isTicked = done !== (held.doneAt !== null)
    if (!isChanged && !isTicked) return held
    if (isChanged) refuseFrozen(week)

    const ticked = isTicked ? { doneAt: done ? new Date() : null } : {}
    const data = { title, ownerId, dueOn: dueOn ? new Date(dueOn) : null, ...ticked, version: { increment: 1 } }
    await tx.weekDecision.update({ where: { id: held.id }, data })
    const now = await readDecision(held.id, actor, tx)
    writeAudit(tx, actor, requestId, [
      ...(isChanged ? [line('changed', held.id, wordsOf(held), wordsOf(now))] : []),
      ...(isTicked ? [line(done ? 'done' : 'reopened', held.id, undefined, { title })] : []),
    ])
    return now
  })
}

/** Takes a decision back while its week is open; its words stay in the audit log. */
export async function takeDecisionBack(which: Which, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'write', { kind: 'weekly-review' })
  await transact(async (tx) => {
    const { held, week } = await holdDecision(tx, which, actor)
    refuseFrozen(week)
    await tx.weekDecision.delete({ where: { id: held.id } })
    writeAudit(tx, actor, requestId, [line('taken-back', held.id, wordsOf(held))])
  })
}

async function holdDecision(tx: Tx, { id, version }: Which, actor: Actor) {
  const { week, teamId } = (await tx.weekDecision.findUnique({ where: { id } })) ?? { week: '', teamId: null }
  const state = await holdWeek(tx, { week, teamId })
  const held = await readDecision(id, actor, tx)
  if (held.version !== version)
    throw new AppError('out-of-date', 'The decision is another by now than the one you read.', { current: held })
  return { held, week: state }
}

const wordsOf = ({ week, kind, title, owner, dueOn }: WeekDecision) => ({ week, kind, title, owner, dueOn })

function line(verb: string, entityId: string, before?: unknown, after?: unknown): AuditLine {
  return { action: `weekly-review.decision-${verb}`, entity: 'weekly-review', entityId, before, after }
}
