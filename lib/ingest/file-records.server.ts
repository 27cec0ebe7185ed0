import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Tx } from '@/lib/db/client.server'
import type { ItemResult } from './batch'
import { type Arrival, keepVersions, noteToldAgain, readVersions } from './inbox.server'
import { type Accepted, keyOf, REFUSED_BY_DATABASE, refused } from './judge.server'
import { type Names, noNames } from './names.server'
import type { Folded, RecordKind, Sender } from './record-kind.server'
import { type Held, insertNew, lockHeld, updateHeld } from './table.server'
import { difference, fold, type Placed, place, type Version } from './versions'

/** Writes what these items say: new records, changes to known ones, and all that hangs on them. */
export async function fileRecords<Item>(
  tx: Tx,
  kind: RecordKind<Item>,
  items: Accepted<Item>[],
  names: Names,
  sender: Sender,
): Promise<ItemResult[]> {
  const groups = byRecord(items)
  let held = await lockHeld(tx, kind, groups.map(first))
  const created = await fileNew(tx, kind, groups.filter(isNotIn(held)), names, sender)

  const rest = groups.filter((group) => !created.done.includes(group))
  if (rest.length > held.length) held = await lockHeld(tx, kind, rest.map(first))
  return [...created.results, ...(await fileKnown(tx, kind, rest, held, names, sender))]
}

/** Items of one record together, records in the order of their names, so that two batches never lock each other out. */
function byRecord<Item>(items: Accepted<Item>[]): Accepted<Item>[][] {
  const groups = new Map<string, Accepted<Item>[]>()
  for (const item of items) {
    const group = groups.get(item.key) ?? []
    groups.set(item.key, [...group, inItsPlace(item, group.length)])
  }

  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

/**
 * Without event times the order in the batch is the order of events: a millisecond apart, the same words said twice
 * with others between are two. A copy, for a transaction may be tried again.
 */
function inItsPlace<Item>(item: Accepted<Item>, place: number): Accepted<Item> {
  if (item.hasEventTime || place === 0) return item
  return { ...item, version: { ...item.version, eventAt: item.version.eventAt + place } }
}

type Filed<Item> = { done: Accepted<Item>[][]; results: ItemResult[] }

async function fileNew<Item>(
  tx: Tx,
  kind: RecordKind<Item>,
  groups: Accepted<Item>[][],
  names: Names,
  sender: Sender,
): Promise<Filed<Item>> {
  const folded = groups.map((group) => ({ group, ...foldOn(kind, group, [], uuid()) }))
  const fit = folded.filter(({ record }) => record !== null)
  const held = await insertNew(
    tx,
    kind,
    fit.map(({ record }) => ({ ...rowOf(kind, record!, names), ...kind.expected?.row(record!.item, names) })),
  )
  const wonIds = new Set(held.map(({ id }) => id))
  const won = fit.filter(({ record }) => wonIds.has(record!.id))

  await writeAll(tx, kind, won, sender)
  const byKey = new Map(held.map((row) => [keyOf(row), row]))
  const filed = won.flatMap(({ group, placed }) => toResults(group, placed, byKey.get(group[0]!.key)!))
  const unfitGroups = folded.filter(({ record }) => record === null).map(({ group }) => group)
  return {
    done: [...won.map(({ group }) => group), ...unfitGroups],
    results: [...filed, ...unfitGroups.flatMap(unfit)],
  }
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
  const closed = new Set(await kind.closedTo?.(tx, held.map(idOf), sender.actor))
  const isClosed = ([item]: Accepted<Item>[]) => closed.has(byKey.get(item!.key)!.id)
  const open = groups.filter((group) => !isClosed(group))

  const versions = await readVersions(tx, kind.name, open.map(first))
  const folded = open.map((group) => ({
    group,
    ...foldOn(kind, group, versions.get(group[0]!.key) ?? [], byKey.get(group[0]!.key)!.id),
  }))

  const changed = folded.flatMap(({ record, news }) => (record !== null && news ? [record] : []))
  const known = (await kind.known?.(tx, changed)) ?? changed
  const wanted = noNames()
  for (const { item } of known) kind.names(item, wanted)
  await names.learn(tx, wanted)
  await updateHeld(
    tx,
    kind,
    known.map((record) => rowOf(kind, record, names)),
  )
  await writeAll(
    tx,
    kind,
    folded.filter(({ record }) => record !== null),
    sender,
  )
  if (!sender.importId) await noteToldAgain(tx, kind.name, folded.flatMap(toldBefore))
  const filed = folded.flatMap(({ group, placed, record }) =>
    record ? toResults(group, placed, byKey.get(group[0]!.key)!) : unfit(group),
  )
  return [...filed, ...groups.filter(isClosed).flatMap(notTheirs)]
}

type FoldedGroup<Item> = {
  group: Accepted<Item>[]
  placed: Placed[]
  /** null: together with what is stored it breaks the contract. */
  record: Folded<Item> | null
  /** Whether the record says something it did not say before. */
  news: boolean
}

/** What a record is once these versions of it are among those that are known. Writes nothing. */
export function foldOn<Item>(
  kind: RecordKind<Item>,
  group: Accepted<Item>[],
  known: Version[],
  id: string,
): Omit<FoldedGroup<Item>, 'group'> {
  const all = [...known]
  const placed = group.map((item) => {
    const { version } = item
    const outcome = place(all, version, item)
    if (outcome !== 'duplicate') all.push(version)
    return outcome
  })

  const { source, externalId } = group[0]!
  const item = foldedItem(kind, { source, externalId, ...fold(all) }, all.length)
  if (item === null) return { placed, record: null, news: false }

  const before = known.length > 0 ? (fold(known) as Item) : null
  const eventAt = new Date(Math.max(...all.map((version) => version.eventAt))).toISOString()
  return { placed, record: { id, source, externalId, eventAt, item, before }, news: all.length > known.length }
}

/**
 * A single version has met the contract at the door; several may each meet it and together break it, as when an
 * incident is dated anew and its older times now lie before it. The newest version holds what every version must, so
 * what contradicts it is older, and is dropped: whatever order they came in, the same is left.
 */
export function foldedItem<Item>(
  kind: RecordKind<Item>,
  folded: Record<string, unknown>,
  versions: number,
): Item | null {
  if (versions === 1) return folded as Item

  const parsed = kind.contract.safeParse(folded)
  if (parsed.success) return parsed.data

  const contradicted = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
  const rest = Object.fromEntries(Object.entries(folded).filter(([field]) => !contradicted.has(field)))
  return kind.contract.safeParse(rest).data ?? null
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

  return fresh.map(({ source, externalId, requestId, version, outcome }, at) => {
    const action = outcome === 'stale' ? null : `${entity}.${outcome}`
    const { hash, item } = version
    const [eventAt, receivedAt] = [version.eventAt, version.receivedAt].map((ms) => new Date(ms).toISOString())
    const arrival = { source, externalId, eventAt: eventAt!, receivedAt: receivedAt!, requestId, hash, outcome, action }
    const isLast = at === fresh.length - 1
    return { ...arrival, entityId: id, payload: item, ...(isLast && action && changed) }
  })
}

function toldBefore<Item>({ group, placed }: FoldedGroup<Item>) {
  return group.flatMap(({ source, externalId, version }, at) =>
    placed[at] === 'duplicate' ? [{ source, externalId, hash: version.hash }] : [],
  )
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

/** Says no more than that the name is taken: whoever guessed it learns neither what it names nor what that holds. */
function notTheirs<Item>(group: Accepted<Item>[]): ItemResult[] {
  const detail = 'names, with its source, a record that is not yours to write'
  return group.map(({ index }) => refused(index, [{ pointer: '/externalId', detail }], 403))
}

function idOf({ id }: { id: string }): string {
  return id
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
