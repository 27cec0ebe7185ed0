import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { settleOrigin } from '@/lib/incidents/settle-origin.server'
import { lockIncident, type Locked } from './lock-incident.server'
import { relink } from './relink.server'
import type { NoCodeChangeAnswer, NoCodeChangeWord } from './suggestion'

/** Says that no change of code did it, or that one did; null takes it back. No sender overwrites what is said here. */
export async function sayNoCodeChange(
  name: string,
  { noCodeChange, was }: NoCodeChangeWord,
  actor: Actor,
  requestId: string,
): Promise<NoCodeChangeAnswer> {
  must(actor, 'write', { kind: 'incident' })

  return transact(async (tx) => {
    const before = await lockIncident(tx, name, actor)
    refuseOverwriting(before, was, actor)
    if (noCodeChange === true) await refuseConfirmed(tx, before)
    if (noCodeChange !== before.said) {
      await tx.incident.update({
        where: { id: before.id },
        data: { ...saying(noCodeChange, actor), version: { increment: 1 }, updatedAt: new Date() },
        select: { id: true },
      })
      if (before.said === true) await relink(tx, before)
      await settleOrigin(tx, [before.id])
      const after = await lockIncident(tx, before.id, actor)
      writeAudit(tx, actor, requestId, [
        {
          action: noCodeChange === null ? 'incident.no-code-change-taken-back' : 'incident.no-code-change-said',
          entity: 'incident',
          entityId: before.id,
          before: { noCodeChange: before.noCodeChange },
          after: { noCodeChange: after.noCodeChange },
        },
      ])
    }
    return answer(tx, before.id, actor)
  })
}

function saying(noCodeChange: boolean | null, { name, kind, id }: Actor) {
  const isSaid = noCodeChange !== null
  return {
    noCodeChangeSaid: noCodeChange,
    noCodeChangeSaidBy: isSaid ? name : null,
    noCodeChangeSaidById: isSaid && kind === 'PERSON' ? id : null,
    noCodeChangeSaidAt: isSaid ? new Date() : null,
  }
}

function refuseOverwriting(before: Locked, was: boolean | undefined, { kind }: Actor): void {
  if (before.isSaidByPerson && kind !== 'PERSON')
    throw new AppError('conflict', `${before.saidBy} decided that here, and a program does not overrule a person.`)
  if (was !== undefined && was !== before.noCodeChange)
    throw new AppError(
      'conflict',
      `${before.saidBy ?? 'Somebody'} decided otherwise meanwhile. Look again, then decide.`,
    )
}

async function refuseConfirmed(tx: Tx, { id, key }: Locked): Promise<void> {
  const confirmed = await tx.cause.findFirst({
    where: { incidentId: id, certainty: 'CONFIRMED' },
    select: { decidedBy: true, change: { select: { title: true } } },
  })
  if (!confirmed) return
  const by = confirmed.decidedBy ?? 'its sender'
  throw new AppError(
    'conflict',
    `“${confirmed.change.title}” is confirmed as the cause of ${key}, by ${by}. Rule it out first.`,
  )
}

async function answer(tx: Tx, id: string, actor: Actor): Promise<NoCodeChangeAnswer> {
  const { noCodeChange, saidBy } = await lockIncident(tx, id, actor)
  const { origin, version } = await tx.incident.findUniqueOrThrow({
    where: { id },
    select: { origin: true, version: true },
  })
  return { noCodeChange, noCodeChangeSaidBy: saidBy, origin, version }
}
