import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import type { CauseMethod, Certainty } from '@/lib/incidents/incident'
import { settleOrigin } from '@/lib/incidents/settle-origin.server'
import { findChange } from './find-change.server'
import { lockIncident, type Locked } from './lock-incident.server'
import { suggestCauses } from './suggest.server'
import type { CauseAnswer, CauseWord } from './suggestion'

const ACTIONS: Record<Certainty, string> = {
  CONFIRMED: 'cause.confirmed',
  SUSPECTED: 'cause.suspected',
  RULED_OUT: 'cause.ruled-out',
}

/** Says of a change that it broke this, may have, or did not. What a person said no program overwrites. */
export async function sayCause(name: string, wish: CauseWord, actor: Actor, requestId: string): Promise<CauseAnswer> {
  must(actor, 'write', { kind: 'incident' })
  const scores = wish.from === 'suggestion' ? await readScores(name, actor) : new Map<string, number>()

  return transact(async (tx) => {
    const incident = await lockIncident(tx, name, actor)
    const change = await findChange(tx, wish.change)
    const key = { incidentId: incident.id, changeId: change.id }
    const before = await tx.cause.findUnique({ where: { incidentId_changeId: key } })
    refuseOverwriting(before, wish, actor)
    refuseContradiction(incident, wish)

    const score = scores.get(change.id)
    const set = {
      certainty: wish.certainty,
      method: methodOf(actor, score),
      confidence: score ?? null,
      note: wish.note ?? null,
      decidedBy: actor.name,
    }
    const isSaidAlready =
      before && before.method === set.method && before.certainty === set.certainty && before.note === set.note
    const link = isSaidAlready
      ? before
      : await tx.cause.upsert({
          where: { incidentId_changeId: key },
          create: { ...key, ...set, decidedAt: new Date() },
          update: { ...set, decidedAt: new Date() },
        })
    if (!isSaidAlready) {
      await settleOrigin(tx, [incident.id])
      writeAudit(tx, actor, requestId, [
        {
          action: ACTIONS[wish.certainty],
          entity: 'incident',
          entityId: incident.id,
          before: before && { change: change.name, ...toldOf(before) },
          after: { change: change.name, ...toldOf(set) },
        },
      ])
    }
    return { ...linkAs(link), origin: await originOf(tx, incident.id) }
  })
}

async function readScores(name: string, actor: Actor): Promise<Map<string, number>> {
  if (!can(actor, 'read', { kind: 'incident' })) return new Map()
  const { items } = await suggestCauses(name, actor)
  return new Map(items.map(({ change, score }) => [change.id, score]))
}

/** A program speaks as senders do: a person may say otherwise, and then that stands. */
function methodOf({ kind }: Actor, score: number | undefined): CauseMethod {
  if (kind !== 'PERSON') return 'DECLARED'
  return score === undefined ? 'PERSON' : 'SUGGESTION'
}

type Before = { certainty: Certainty; method: CauseMethod; decidedBy: string | null } | null

function refuseOverwriting(before: Before, { was }: CauseWord, { kind }: Actor): void {
  if (before && before.method !== 'DECLARED' && kind !== 'PERSON')
    throw new AppError('conflict', `${before.decidedBy} decided that here, and a program does not overrule a person.`)
  if (was !== undefined && was !== (before?.certainty ?? null)) throw new AppError('conflict', saidMeanwhile(before))
}

const SAID: Record<Certainty, string> = { CONFIRMED: 'confirmed', SUSPECTED: 'suspected', RULED_OUT: 'ruled out' }

function saidMeanwhile(before: Before): string {
  if (!before) return 'Somebody took that back meanwhile. Look again, then decide.'
  return `${before.decidedBy ?? 'Its sender'} ${SAID[before.certainty]} it meanwhile. Look again, then decide.`
}

function refuseContradiction({ said, saidBy }: Locked, { certainty }: CauseWord): void {
  if (said === true && certainty !== 'RULED_OUT')
    throw new AppError('conflict', `${saidBy} said that no change of code did it. Take that back first.`)
}

type Told = { certainty: Certainty; method: CauseMethod; confidence: number | null; note: string | null }

function toldOf({ certainty, method, confidence, note }: Told): Told {
  return { certainty, method, confidence, note }
}

function linkAs(row: Told & { changeId: string; decidedBy: string | null; decidedAt: Date }) {
  const { changeId, decidedBy, decidedAt } = row
  return { changeId, ...toldOf(row), decidedBy, decidedAt: decidedAt.toISOString() }
}

export async function originOf(tx: Tx, id: string) {
  const { origin } = await tx.incident.findUniqueOrThrow({ where: { id }, select: { origin: true } })
  return origin
}
