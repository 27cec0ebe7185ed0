import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import { storable } from '@/lib/audit/storable'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { undecidedIn } from './agenda'
import { readCarried } from './carried.server'
import { digestInputs } from './digest-inputs.server'
import { EVERYBODY } from './everybody'
import { holdWeek } from './hold-week.server'
import { readLists } from './lists.server'
import { notesOf } from './notes.server'
import { decisionsOf } from './read-decisions.server'
import { headOf, readContent } from './read-content.server'
import type { ScopeQuery } from './scope'
import { scopeOf } from './scope-of.server'
import { hashOf } from './snapshot-hash.server'
import type { FreezeWish, Snapshot } from './week-review'

/** Keeps the review of a week that is over as it stands, for good. What arrives later does not change it. */
export async function freezeWeek(
  name: string,
  query: ScopeQuery,
  wish: FreezeWish,
  actor: Actor,
  requestId: string,
  now = new Date(),
): Promise<void> {
  must(actor, 'write', { kind: 'weekly-review' })
  const scope = await scopeOf(name, query, now)
  const { week, team } = scope
  if (!scope.isOver) throw new AppError('conflict', 'This week is not over: its figures still grow.')
  const [content, seen, carried] = await Promise.all([
    readContent(scope, EVERYBODY),
    readLists(scope, actor),
    readCarried(scope, EVERYBODY),
  ])

  await transact(async (tx) => {
    const teamId = team?.id ?? null
    if ((await holdWeek(tx, { week, teamId })).isFrozen)
      throw new AppError('conflict', 'This review is frozen already.')
    const [decisions, own, notes] = [
      await decisionsOf(tx, scope, EVERYBODY),
      await decisionsOf(tx, scope, actor),
      await notesOf(tx, scope),
    ]
    refuseUndecided(undecidedIn({ ...seen, decisions: own }), wish)

    const undecided = undecidedIn({ ...content, decisions }).map(({ key }) => key)
    const review = { ...headOf(scope), ...content, decisions, notes, carried, undecided } satisfies Snapshot
    const snapshot = storable(review) as Snapshot
    const hash = hashOf(snapshot)
    const inputs = await digestInputs(tx, scope)
    const id = uuid()
    const byId = actor.kind === 'PERSON' ? actor.id : null
    await tx.frozenWeek.create({ data: { id, teamId, week, snapshot, hash, inputs, by: actor.name, byId, at: now } })
    const after = { week, team: team?.slug ?? null, sha256: Buffer.from(hash).toString('hex'), undecided, inputs }
    writeAudit(tx, actor, requestId, [{ action: 'weekly-review.frozen', entity: 'weekly-review', entityId: id, after }])
  })
}

function refuseUndecided(open: { key: string }[], wish: FreezeWish): void {
  const keys = open.map(({ key }) => key).toSorted()
  if (keys.join() === wish.undecided.toSorted().join()) return
  const words =
    keys.length > 0 ? `No decision yet on ${keys.join(', ')}.` : 'Every critical incident is decided by now.'
  throw new AppError('conflict', `${words} Decide, or freeze the review naming exactly these.`, { undecided: keys })
}
