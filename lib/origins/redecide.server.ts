import 'server-only'
import { v7 as uuid } from 'uuid'
import { readWeighing } from '@/lib/attribution/read-weighing.server'
import { incidentsOf } from '@/lib/causes/incidents-of.server'
import type { Tx } from '@/lib/db/client.server'
import { settleOrigin } from '@/lib/incidents/settle-origin.server'
import { readRules } from '@/lib/origin-rules/read-rules.server'
import type { Decision } from './decide'
import { decideChange, type OwnEvidence } from './decide-change'
import type { Origin } from './origin'
import { type JudgedRow, readJudged } from './read-judged.server'
import { WHOLLY_AI_SHARE } from './weights'

type Held = { origin: Origin; originBasis: string | null }
export type Redecided = { id: string; before: Held; after: Held }

/** Decides the origin of these changes again, and that of the incidents they are known to have caused. */
export async function redecide(tx: Tx, ids: string[]): Promise<Redecided[]> {
  const redecided = await decideAgain(tx, ids)
  const moved = redecided.filter(({ before, after }) => before.origin !== after.origin).map(({ id }) => id)
  if (moved.length > 0) await settleOrigin(tx, await incidentsOf(tx, moved))
  return redecided
}

/**
 * Decides the origin of these changes again from what is stored: evidence, rules, words and how evidence is weighed.
 * Writes, and returns, only what differs. Changes are locked before rules and words are read: whoever changes these
 * afterwards finds the changes as they are left here.
 */
export async function decideAgain(tx: Tx, ids: string[]): Promise<Redecided[]> {
  if (ids.length === 0) return []
  await tx.$queryRaw`select 1 from changes where id = any(${ids}::uuid[]) order by id for update`

  const rules = await readRules(tx)
  const settings = await readWeighing(tx)
  const withPaths = rules.some(({ path }) => path !== null)
  const judged = (await readJudged(tx, ids, withPaths)).map((change) => ({
    change,
    decision: decideChange(change, rules, settings),
  }))
  const differing = judged.filter(({ change, decision }) => isOther(change, decision) || !isKept(change, decision.own))
  await writeOwn(tx, differing)
  await writeOrigins(tx, differing)
  return differing.map(({ change, decision }) => ({
    id: change.id,
    before: { origin: change.origin, originBasis: change.originBasis },
    after: { origin: decision.origin, originBasis: decision.basis?.kind ?? null },
  }))
}

/**
 * Decides again where anything but the sender's own evidence may decide. Most organisations have no such thing, and
 * pay one look for it.
 */
export async function decideWhereAsked(tx: Tx, ids: string[]): Promise<void> {
  const [row] = await tx.$queryRaw<{ asked: boolean }[]>`
    select exists (select 1 from origin_rules where withdrawn_at is null)
        or exists (select 1 from attribution_settings
                    where wholly_ai_share <> ${WHOLLY_AI_SHARE} or confidences <> '{}')
        or exists (select 1 from evidence where change_id = any(${ids}::uuid[])
                                            and num_nonnulls(rule_id, correction_id) > 0)
        as asked`
  if (row?.asked) await decideAgain(tx, ids)
}

type Decided = { change: JudgedRow; decision: Decision & { own: OwnEvidence[] } }

function isOther({ origin, originBasis, originConfidence }: JudgedRow, decision: Decision): boolean {
  return (
    origin !== decision.origin ||
    originBasis !== (decision.basis?.kind ?? null) ||
    originConfidence !== (decision.basis && decision.confidence)
  )
}

type Named = { ruleId: string | null; correctionId: string | null }
const nameOf = ({ ruleId, correctionId }: Named) => `${ruleId} ${correctionId}`
const namesOf = (rows: readonly Named[]) => rows.map(nameOf).toSorted().join()

function isKept({ own }: JudgedRow, wanted: OwnEvidence[]): boolean {
  return namesOf(own) === namesOf(wanted)
}

async function writeOwn(tx: Tx, decided: Decided[]): Promise<void> {
  const others = decided.filter(({ change, decision }) => !isKept(change, decision.own))
  const gone = others.flatMap(({ change, decision }) => {
    const wanted = new Set(decision.own.map(nameOf))
    return change.own.filter((row) => !wanted.has(nameOf(row))).map(({ id }) => id)
  })
  const added = others.flatMap(({ change, decision }) => {
    const had = new Set(change.own.map(nameOf))
    return decision.own
      .filter((row) => !had.has(nameOf(row)))
      .map(({ kind, detail, ruleId, correctionId }) => ({
        id: uuid(),
        changeId: change.id,
        kind,
        detail,
        ruleId,
        correctionId,
      }))
  })

  if (gone.length > 0) await tx.$executeRaw`delete from evidence where id = any(${gone}::uuid[])`
  if (added.length === 0) return
  await tx.$executeRaw`
    insert into evidence (id, change_id, kind, detail, rule_id, correction_id, seen_at)
    select id, "changeId", kind, detail, "ruleId", "correctionId", now()
      from json_to_recordset(${JSON.stringify(added)}::json)
        as r(id uuid, "changeId" uuid, kind text, detail text, "ruleId" uuid, "correctionId" uuid)`
}

async function writeOrigins(tx: Tx, decided: Decided[]): Promise<void> {
  if (decided.length === 0) return
  const rows = decided.map(({ change, decision: { origin, basis, confidence } }) => ({
    id: change.id,
    origin,
    basis: basis?.kind ?? null,
    confidence: basis && confidence,
  }))
  await tx.$executeRaw`
    update changes c
       set origin = d.origin::"Origin", origin_basis = d.basis, origin_confidence = d.confidence,
           version = c.version + 1, updated_at = now()
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as d(id uuid, origin text, basis text, confidence float8)
     where c.id = d.id`
}
