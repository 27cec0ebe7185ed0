import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { lockIncident, type Locked } from '@/lib/causes/lock-incident.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { fieldErrors } from '@/lib/http/field-errors'
import { COLUMNS, namesIn, rowOf, statusOf } from '@/lib/incidents/columns.server'
import { readIncident, requireIncident } from '@/lib/incidents/read.server'
import { settleOrigin } from '@/lib/incidents/settle-origin.server'
import { comeIntoBeing, type Names, noNames } from '@/lib/ingest/names.server'
import { updateHeld } from '@/lib/ingest/table.server'
import { difference } from '@/lib/ingest/versions'
import { addressOf } from '@/lib/people/address-of.server'
import { type IncidentEdit, Known, saidIn } from './edit'
import { mayHide } from './may-hide.server'
import { overlay } from './overlay'
import { readTold } from './read-told.server'
import { asSaid, readWords, type WordRow } from './read-words.server'
import { canMove, timesOfMove } from './status-moves'
import type { EditedField } from './words'
import { writeWords } from './write-words.server'

/** Of which incident it is, and which of its fields somebody had said before. */
type Written = { id: string; spoken: EditedField[] }

/** Says here what an incident is, field by field, over what its sender tells. `version` is the one that was read. */
export async function writeEdit(
  name: string,
  wish: IncidentEdit,
  version: number | null,
  actor: Actor,
  requestId: string,
): Promise<Written> {
  must(actor, 'write', { kind: 'incident' })
  const seen = await requireIncident(name, actor)
  if (seen.version !== version) await refuseOtherVersion(name, actor)
  const edit = await byAddress(wish)
  const names = await namesOf(edit, actor, requestId)

  return transact(async (tx) => {
    const held = await lockIncident(tx, name, actor)
    if (held.version !== version) await refuseOtherVersion(name, actor)
    const words = (await readWords(tx, [held.id])).get(held.id) ?? []
    refuseOverruling(words, edit, actor)
    await apply(tx, { held, words }, edit, names, actor, requestId)
    return { id: held.id, spoken: words.map(({ field }) => field) }
  })
}

async function byAddress({ assigneeId, ...edit }: IncidentEdit): Promise<IncidentEdit> {
  if (assigneeId === undefined) return edit
  return { ...edit, assigneeEmail: assigneeId && (await addressOf(assigneeId, 'assigneeId')) }
}

async function refuseOtherVersion(name: string, actor: Actor): Promise<never> {
  const current = await readIncident(name, actor)
  throw new AppError('out-of-date', `${current.key} is another by now than the one you read.`, { current })
}

/** What comes into being for an edit stays, as for a batch. */
function namesOf(edit: IncidentEdit, actor: Actor, requestId: string): Promise<Names> {
  const wanted = noNames()
  namesIn({ title: '', startedAt: '', ...saidIn(edit) }, wanted)
  return comeIntoBeing(wanted, actor, requestId)
}

async function apply(
  tx: Tx,
  { held, words }: { held: Locked; words: WordRow[] },
  edit: IncidentEdit,
  names: Names,
  actor: Actor,
  requestId: string,
) {
  const told = await readTold(tx, held)
  const before = overlay(told, asSaid(words))
  const without = overlay(told, asSaid(words.filter(({ field }) => !edit.takeBack?.includes(field))))
  const said = whatIsNew(withTimes(saidIn(edit), before), without)
  const after = fitting({ ...without, ...said })
  await mayHide(tx, before, after, names, actor)

  const changed = difference(toItem(before), toItem(after))
  await writeWords(tx, held.id, { said, told, takeBack: edit.takeBack ?? [], keep: edit.keep ?? [] }, actor)
  const wanted = noNames()
  namesIn(after, wanted)
  await names.learn(tx, wanted)
  const { id, source, externalId, eventAt } = held
  const row = { id, source, external_id: externalId, event_at: eventAt, ...rowOf(after, names) }
  await updateHeld(tx, { table: 'incidents', columns: COLUMNS }, [row])
  await settleOrigin(tx, [id])
  writeAudit(tx, actor, requestId, [{ action: 'incident.edited', entity: 'incident', entityId: id, ...changed }])
}

/** What a person said no program overwrites. */
function refuseOverruling(words: readonly WordRow[], edit: IncidentEdit, { kind }: Actor): void {
  if (kind === 'PERSON') return
  const touched: string[] = [...Object.keys(saidIn(edit)), ...(edit.takeBack ?? []), ...(edit.keep ?? [])]
  const word = words.find(({ field, byId }) => byId !== null && touched.includes(field))
  if (word)
    throw new AppError(
      'conflict',
      `${word.by} said here what ${word.field} is, and a program does not overrule a person.`,
    )
}

function withTimes(said: Partial<Known>, before: Known): Partial<Known> {
  const [from, to] = [statusOf(before), said.status]
  if (!to || to === from) return said
  if (!canMove(from, to)) throw new AppError('conflict', 'Only what is resolved can be reviewed.')
  return { ...timesOfMove(to, { ...before, ...said }, new Date().toISOString()), ...said }
}

/** What is said as it stands needs no word. */
function whatIsNew(said: Partial<Known>, known: Known): Partial<Known> {
  const news = difference(toItem({ ...known, status: statusOf(known) }), toItem({ ...known, ...said })).after
  return Object.fromEntries(Object.entries(said).filter(([field]) => field in news))
}

function fitting(known: Known): Known {
  const parsed = Known.safeParse(known)
  if (parsed.success) return parsed.data
  throw new AppError('invalid', 'The incident would not be sound.', { errors: fieldErrors(parsed.error) })
}

/** A field that is not there and one that is null say the same. */
function toItem(known: Known): Record<EditedField, unknown> {
  const said = Object.entries(known).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(said) as Record<EditedField, unknown>
}
