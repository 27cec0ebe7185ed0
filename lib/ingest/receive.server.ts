import 'server-only'
import { failureOf } from '@/lib/db/failure.server'
import { transact } from '@/lib/db/transact.server'
import { answerOf, type BatchAnswer, type ItemResult } from './batch'
import { fileRecords } from './file-records.server'
import { type Accepted, isAccepted, judge, REFUSED_BY_DATABASE, refused } from './judge.server'
import { comeIntoBeing, noNames } from './names.server'
import type { RecordKind, Sender } from './record-kind.server'
import { settle } from './settle.server'
import { shareFlight } from './share-flight.server'
import { markUnsettled, type Unsettled } from './unsettled.server'

/**
 * The way in. When this returns, every item that was not rejected is on disk: its version in the inbox, the record
 * folded from all its versions, and the audit line, in one transaction; links and times that follow are settled.
 */
export async function receive<Item>(kind: RecordKind<Item>, items: unknown[], sender: Sender): Promise<BatchAnswer> {
  const judged = items.map((item, index) => judge(kind, item, index, sender))
  const accepted = judged.filter(isAccepted)
  const results = await shareFlight(kind.name, accepted, sender, (all) => keep(kind, all, sender))
  const kept = new Map(results.map((result) => [result.index, result]))

  return answerOf(judged.map((item) => (isAccepted(item) ? kept.get(item.index)! : item)))
}

/** All items in one transaction; where the database refuses a row, each in its own, so that its neighbours stay. */
async function keep<Item>(kind: RecordKind<Item>, items: Accepted<Item>[], sender: Sender): Promise<ItemResult[]> {
  const filed = await fileTogether(kind, items, sender).catch((error: unknown) => {
    if (failureOf(error) === 'refused-row') return null
    throw error
  })
  if (filed) {
    await settle(filed.unsettled)
    return filed.results
  }
  if (items.length === 1) return [refused(items[0]!.index, [{ pointer: '', detail: REFUSED_BY_DATABASE }])]

  const results: ItemResult[] = []
  for (const item of items) results.push(...(await keep(kind, [item], sender)))
  return results
}

type FiledBatch = { results: ItemResult[]; unsettled: Unsettled }

async function fileTogether<Item>(
  kind: RecordKind<Item>,
  items: Accepted<Item>[],
  sender: Sender,
): Promise<FiledBatch> {
  const wanted = noNames()
  for (const { item } of items) kind.names(item, wanted)
  const names = await comeIntoBeing(wanted, sender.actor, sender.requestId)

  return transact(async (tx) => {
    const results = await fileRecords(tx, kind, items, names, sender)
    const ids = [...new Set(results.flatMap(({ id }) => id ?? []))]
    return { results, unsettled: await markUnsettled(tx, kind.name, ids) }
  })
}
