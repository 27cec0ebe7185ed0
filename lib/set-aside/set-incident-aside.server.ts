import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { lockIncident, type Locked } from '@/lib/causes/lock-incident.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import type { Incident } from '@/lib/incidents/incident'
import { requireIncident } from '@/lib/incidents/read.server'
import { settleOrigin } from '@/lib/incidents/settle-origin.server'
import type { SetAsideWord } from './set-aside'

/** Takes an incident out of every list and figure, or puts it back. Nothing of it is lost, and saying it twice is once. */
export async function setIncidentAside(
  name: string,
  word: SetAsideWord,
  actor: Actor,
  requestId: string,
): Promise<Incident> {
  must(actor, 'write', { kind: 'incident' })
  const id = await transact(async (tx) => {
    const held = await lockIncident(tx, name, actor)
    const before = await standing(tx, held.id)
    const target = word.as === 'DUPLICATE' ? await targetOf(tx, held, word.of, actor) : null
    const after = { as: word.as, of: target?.key ?? null, reason: ('reason' in word && word.reason) || null }
    if (before.as === after.as && before.of === after.of && before.reason === after.reason) return held.id

    refuseOtherWord(before, word)
    await write(tx, held.id, after, target?.id ?? null, actor)
    const movedIds = target ? await moveDuplicates(tx, held.id, target.id) : []
    await settleOrigin(tx, [held.id, ...movedIds])
    await countWork(tx, [held.id, target?.id, before.ofId])
    writeAudit(tx, actor, requestId, [
      {
        action: word.as === null ? 'incident.counted-again' : 'incident.set-aside',
        entity: 'incident',
        entityId: held.id,
        before: { as: before.as, of: before.of, reason: before.reason },
        after,
      },
    ])
    return held.id
  })
  return requireIncident(id, actor)
}

type Standing = { as: string | null; of: string | null; ofId: string | null; reason: string | null; by: string | null }

async function standing(tx: Tx, id: string): Promise<Standing> {
  const [row] = await tx.$queryRaw<Standing[]>`
    select i.set_aside::text as "as", 'INC-' || o.number as "of", o.id::text as "ofId", i.set_aside_reason as reason,
           i.set_aside_by as by
      from incidents i
      left join incidents o on o.id = i.duplicate_of
     where i.id = ${id}::uuid`
  return row!
}

/** Two who decide at once are told of each other; to count it again is open to everybody. */
function refuseOtherWord(before: Standing, { as }: SetAsideWord): void {
  if (before.as === null || as === null || as === before.as) return
  throw new AppError('conflict', `${before.by} set it aside meanwhile. Look again, then decide.`)
}

/** What a duplicate is one of is no duplicate itself. */
async function targetOf(tx: Tx, held: Locked, name: string, actor: Actor): Promise<Locked> {
  const named = await lockIncident(tx, name, actor)
  const { as, ofId } = await standing(tx, named.id)
  if (as === 'NOT_AN_INCIDENT') throw new AppError('conflict', `${named.key} is set aside as no incident itself.`)
  const target = ofId ? await lockIncident(tx, ofId, actor) : named
  if (target.id === held.id) throw new AppError('conflict', 'An incident is not a duplicate of itself.')
  return target
}

async function write(
  tx: Tx,
  id: string,
  { as, reason }: { as: SetAsideWord['as']; reason: string | null },
  duplicateOfId: string | null,
  actor: Actor,
) {
  const said = as === null ? { by: null, at: null } : { by: actor.name, at: new Date() }
  await tx.incident.update({
    where: { id },
    data: {
      setAside: as,
      setAsideReason: reason,
      setAsideBy: said.by,
      setAsideAt: said.at,
      duplicateOfId,
      version: { increment: 1 },
      updatedAt: new Date(),
    },
    select: { id: true },
  })
}

/** What was a duplicate of this one is one of that one now. */
async function moveDuplicates(tx: Tx, from: string, to: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update incidents set duplicate_of = ${to}::uuid where duplicate_of = ${from}::uuid returning id::text`
  return rows.map(({ id }) => id)
}

async function countWork(tx: Tx, ids: (string | null | undefined)[]): Promise<void> {
  const known = ids.filter((id) => typeof id === 'string')
  await tx.$executeRaw`select count_work(${known}::uuid[])`
}
