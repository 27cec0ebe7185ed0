import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Tx } from '@/lib/db/client.server'
import { failureOf } from '@/lib/db/failure.server'
import { transact } from '@/lib/db/transact.server'
import { answerOf, type BatchAnswer, type ItemResult } from './batch'
import { type Arrival, keepVersions, readVersions } from './inbox.server'
import { type Accepted, isAccepted, judge, keyOf, refused } from './judge.server'
import { comeIntoBeing, type Names, noNames } from './names.server'
import type { Folded, RecordKind, Sender } from './record-kind.server'
import { settle } from './settle.server'
import { type Held, insertNew, lockHeld, updateHeld } from './table.server'
import { markUnsettled } from './unsettled.server'
import { difference, fold, type Placed, place, type Version } from './versions'

/**
 * The way in. When this returns, every item that was not rejected is on disk: its version in the inbox, the record
 * folded from all its versions, and the audit line, in one transaction; links and times that follow are settled.
 */
export async function receive<Item>(kind: RecordKind<Item>, items: unknown[], sender: Sender): Promise<BatchAnswer> {
  const judged = items.map((item, index) => judge(kind.contract, item, index, sender))
  const accepted = judged.filter(isAccepted)
  const kept = new Map((await keep(kind, accepted, sender)).map((result) => [result.index, result]))

  return answerOf(judged.map((item) => (isAccepted(item) ? kept.get(item.index)! : item)))
}

/** All items in one transaction; where the database refuses a row, each in its own, so that its neighbours stay. */
async function keep<Item>(kind: RecordKind<Item>, items: Accepted<Item>[], sender: Sender): Promise<ItemResult[]> {
  if (items.length === 0) return []
  try {
    return await keepTogether(kind, items, sender)
  } catch (error) {
    if (failureOf(error) !== 'refused-row') throw error
    if (items.length === 1) return [refused(items[0]!.index, [{ pointer: '', detail: REFUSED_BY_DATABASE }])]
  }

  const results: ItemResult[] = []
  for (const item of items) results.push(...(await keep(kind, [item], sender)))
  return results
}

const REFUSED_BY_DATABASE = 'does not fit with what is stored'

async function keepTogether<Item>(
  kind: RecordKind<Item>,
  items: Accepted<Item>[],
  sender: Sender,
): Promise<ItemResult[]> {
  const wanted = noNames()
  for (const { item } of items) kind.names(item, wanted)
  const names = await comeIntoBeing(wanted, sender.actor, sender.requestId)

  const { results, unsettled } = await transact(async (tx) => {
    const results = await fileRecords(tx, kind, byRecord(items), names, sender)
    const ids = [...new Set(results.flatMap(({ id }) => id ?? []))]
    return { results, unsettled: await markUnsettled(tx, kind.name, ids) }
  })

  await settle(unsettled)
  return results
}

/** Items of one record together, records in the order of their names, so that two batches never lock each other out. */
function byRecord<Item>(items: Accepted<Item>[]): Accepted<Item>[][] {
  const groups = new Map<string, Accepted<Item>[]>()
  for (const item of items) groups.set(item.key, [...(groups.get(item.key) ?? []), item])

  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

async function fileRecords<Item>(
  tx: Tx,
  kind: RecordKind<Item>,
  groups: Accepted<Item>[][],
  names: Names,
  sender: Sender,
): Promise<ItemResult[]> {
  let held = await lockHeld(tx, kind, groups.map(first))
  const created = await fileNew(tx, kind, groups.filter(isNotIn(held)), names, sender)

  const rest = groups.filter(isNotIn(created.held))
  if (rest.length > held.length) held = await lockHeld(tx, kind, rest.map(first))
  return [...created.results, ...(await fileKnown(tx, kind, rest, held, names, sender))]
}

type Filed = { held: Held[]; results: ItemResult[] }

async function fileNew<Item>(
  tx: Tx,
  kind: RecordKind<Item>,
  groups: Accepted<Item>[][],
  names: Names,
  sender: Sender,
): Promise<Filed> {
  const folded = groups.map((group) => ({ group, ...foldOn(kind, group, [], uuid()) }))
  const fit = folded.filter(({ record }) => record !== null)
  const held = await insertNew(
    tx,
    kind,
    fit.map(({ record }) => rowOf(kind, record!, names)),
  )
  const wonIds = new Set(held.map(({ id }) => id))
  const won = fit.filter(({ record }) => wonIds.has(record!.id))

  await writeAll(tx, kind, won, sender)
  const byKey = new Map(held.map((row) => [keyOf(row), row]))
  return { held, results: won.flatMap(({ group, placed }) => toResults(group, placed, byKey.get(group[0]!.key)!)) }
}

async function fileKnown<Item>(
  tx: Tx,
  kind: RecordKind<Item>,
  groups: Accepted<Item>[][],
  held: Held[],
  names: Names,
  sender: Sender,
): Promise<ItemResult[]> {
  if (groups.length === 0) return []
  const byKey = new Map(held.map((row) => [keyOf(row), row]))
  const versions = await readVersions(tx, kind.name, groups.map(first))
  const folded = groups.map((group) => ({
    group,
    ...foldOn(kind, group, versions.get(group[0]!.key) ?? [], byKey.get(group[0]!.key)!.id),
  }))

  const changed = folded.filter(({ record, news }) => record !== null && news)
  await updateHeld(
    tx,
    kind,
    changed.map(({ record }) => rowOf(kind, record!, names)),
  )
  await writeAll(
    tx,
    kind,
    folded.filter(({ record }) => record !== null),
    sender,
  )
  return folded.flatMap(({ group, placed, record }) =>
    record ? toResults(group, placed, byKey.get(group[0]!.key)!) : unfit(group),
  )
}

type FoldedGroup<Item> = {
  group: Accepted<Item>[]
  placed: Placed[]
  /** null: together with what is stored it breaks the contract. */
  record: Folded<Item> | null
  /** Whether the record says something it did not say before. */
  news: boolean
}

function foldOn<Item>(
  kind: RecordKind<Item>,
  group: Accepted<Item>[],
  known: Version[],
  id: string,
): Omit<FoldedGroup<Item>, 'group'> {
  const all = [...known]
  const placed = group.map(({ version, hasEventTime }) => {
    const outcome = place(all, version, hasEventTime)
    if (outcome !== 'duplicate') all.push(version)
    return outcome
  })

  const { source, externalId } = group[0]!
  const parsed = kind.contract.safeParse({ source, externalId, ...fold(all) })
  if (!parsed.success) return { placed, record: null, news: false }

  const before = known.length > 0 ? (fold(known) as Item) : null
  const eventAt = new Date(Math.max(...all.map((version) => version.eventAt))).toISOString()
  const item = parsed.data
  return { placed, record: { id, source, externalId, eventAt, item, before }, news: all.length > known.length }
}

async function writeAll<Item>(tx: Tx, kind: RecordKind<Item>, groups: FoldedGroup<Item>[], sender: Sender) {
  const withNews = groups.filter(({ news }) => news)
  if (withNews.length === 0) return
  await kind.writeParts(
    tx,
    withNews.map(({ record }) => record!),
    sender,
  )
  await keepVersions(
    tx,
    kind,
    withNews.flatMap((group) => toArrivals(kind.entity, group)),
    sender,
  )
}

function toArrivals<Item>(entity: string, { group, placed, record }: FoldedGroup<Item>): Arrival[] {
  const fresh = group.map((item, at) => ({ ...item, outcome: placed[at]! })).filter(isNoDuplicate)
  const { id, before, item: after } = record!
  const changed = before && difference(before as Version['item'], fold([asVersion(after)]))

  return fresh.map(({ source, externalId, version, outcome }, at) => {
    const action = outcome === 'stale' ? null : `${entity}.${outcome}`
    const { eventAt, hash, item } = version
    const arrival = { source, externalId, hash, outcome, action, entityId: id, payload: item }
    const isLast = at === fresh.length - 1
    return { ...arrival, eventAt: new Date(eventAt).toISOString(), ...(isLast && action && changed) }
  })
}

function asVersion(item: unknown): Version {
  return { eventAt: 0, receivedAt: 0, hash: '', item: item as Version['item'] }
}

function rowOf<Item>(kind: RecordKind<Item>, { id, source, externalId, eventAt, item }: Folded<Item>, names: Names) {
  return { id, source, external_id: externalId, event_at: eventAt, ...kind.row(item, names) }
}

function toResults<Item>(group: Accepted<Item>[], placed: Placed[], { id, number }: Held): ItemResult[] {
  return group.map(({ index }, at) => {
    const outcome = placed[at]!
    return { index, status: outcome === 'created' ? 201 : 200, outcome, id, ...(number !== null && { number }) }
  })
}

function unfit<Item>(group: Accepted<Item>[]): ItemResult[] {
  return group.map(({ index }) => refused(index, [{ pointer: '', detail: REFUSED_BY_DATABASE }]))
}

function first<Item>(group: Accepted<Item>[]): { source: string; externalId: string } {
  const { source, externalId } = group[0]!
  return { source, externalId }
}

function isNotIn<Item>(held: Held[]): (group: Accepted<Item>[]) => boolean {
  const keys = new Set(held.map(keyOf))
  return ([item]) => !keys.has(item!.key)
}

function isNoDuplicate({ outcome }: { outcome: Placed }): boolean {
  return outcome !== 'duplicate'
}
