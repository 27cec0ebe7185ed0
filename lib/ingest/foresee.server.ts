import 'server-only'
import { v7 as uuid } from 'uuid'
import { db } from '@/lib/db/client.server'
import { Prisma } from '@/prisma/generated/client'
import type { Outcome } from './batch'
import { foldOn } from './file-records.server'
import { readVersions } from './inbox.server'
import { type Accepted, isAccepted, judge, REFUSED_BY_DATABASE } from './judge.server'
import type { Folded, RecordKind, Sender } from './record-kind.server'
import { difference, fold, type Item as Said, type Version } from './versions'

export type ForeseenRecord = {
  id: string | null
  externalId: string | null
  outcome: Outcome
  /** What it would say that it does not say now. */
  before: Said
  after: Said
  problems: string[]
}

/** What was foreseen so far, as if it were on file: a later item may build on it. */
export type Ahead = Map<string, Version[]>

/**
 * What `receive` would do with these items, found by the same folding over the same versions; nothing is written and
 * nothing is locked, so another sender may be first.
 */
export async function foresee<Item>(
  kind: RecordKind<Item>,
  items: unknown[],
  sender: Sender,
  ahead: Ahead,
): Promise<ForeseenRecord[]> {
  const foreseen: ForeseenRecord[] = []
  for (const [index, item] of items.entries()) {
    const judged = judge(kind, item, index, sender)
    if (isAccepted(judged)) foreseen.push(await foreseeOne(kind, judged, sender, ahead))
    else
      foreseen.push({
        ...nothing(null, null),
        outcome: 'rejected',
        problems: (judged.errors ?? []).map(({ pointer, detail }) => `${pointer.slice(1) || 'whole'} ${detail}`),
      })
  }
  return foreseen
}

async function foreseeOne<Item>(
  kind: RecordKind<Item>,
  item: Accepted<Item>,
  { actor }: Sender,
  ahead: Ahead,
): Promise<ForeseenRecord> {
  const { source, externalId, key, version } = item
  const id = await findId(kind.table, source, externalId)
  if (id && (await kind.closedTo?.(db(), [id], actor))?.length)
    return refusedAs(id, externalId, 'names a record that is not this webhook’s to write')

  const place = `${kind.name} ${key}`
  const stored = (await readVersions(db(), kind.name, [{ source, externalId }])).get(key) ?? []
  const known = [...stored, ...(ahead.get(place) ?? [])]
  const { placed, record, news } = foldOn(kind, [item], known, id ?? uuid())
  if (!record) return refusedAs(id, externalId, REFUSED_BY_DATABASE)
  if (!news) return { ...nothing(id, externalId), outcome: placed[0]! }

  ahead.set(place, [...(ahead.get(place) ?? []), version])
  const after = await asKnown(kind, record, record.item)
  const before = record.before && (await asKnown(kind, record, record.before))
  return {
    ...nothing(id, externalId),
    ...difference(before ? bare(before) : {}, bare(after)),
    outcome: placed[0]!,
  }
}

/** As it is known here: what was said here stands over what was told. */
async function asKnown<Item>(kind: RecordKind<Item>, record: Folded<Item>, item: Item): Promise<Item> {
  const [known] = (await kind.known?.(db(), [{ ...record, item }])) ?? []
  return known?.item ?? item
}

/** Without its names, as two foldings are told apart by. */
function bare<Item>(item: Item): Said {
  return fold([{ eventAt: 0, receivedAt: 0, hash: '', item: item as Said }])
}

async function findId(table: string, source: string, externalId: string): Promise<string | null> {
  const [row] = await db().$queryRaw<{ id: string }[]>`
    select id::text from ${Prisma.raw(table)} where source = ${source} and external_id = ${externalId}`
  return row?.id ?? null
}

function refusedAs(id: string | null, externalId: string, problem: string): ForeseenRecord {
  return { ...nothing(id, externalId), outcome: 'rejected', problems: [problem] }
}

function nothing(id: string | null, externalId: string | null): Omit<ForeseenRecord, 'outcome'> {
  return { id, externalId, before: {}, after: {}, problems: [] }
}
