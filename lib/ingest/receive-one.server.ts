import 'server-only'
import { transact } from '@/lib/db/transact.server'
import type { Tx } from '@/lib/db/client.server'
import type { ItemResult } from './batch'
import { fileRecords } from './file-records.server'
import { isAccepted, judge } from './judge.server'
import { comeIntoBeing, noNames } from './names.server'
import type { RecordKind, Sender } from './record-kind.server'
import { settle } from './settle.server'
import { markUnsettled } from './unsettled.server'

/**
 * The way in for one version that somebody writes here: as `receive`, and `first` runs in its transaction before
 * anything is written, to look at what they edit and to hold it.
 */
export async function receiveOne<Item>(
  kind: RecordKind<Item>,
  item: unknown,
  sender: Sender,
  first: (tx: Tx) => Promise<void>,
): Promise<ItemResult> {
  const judged = judge(kind, item, 0, sender)
  if (!isAccepted(judged)) return judged

  const wanted = noNames()
  kind.names(judged.item, wanted)
  const names = await comeIntoBeing(wanted, sender.actor, sender.requestId)
  const { result, unsettled } = await transact(async (tx) => {
    await first(tx)
    const [filed] = await fileRecords(tx, kind, [judged], names, sender)
    return { result: filed!, unsettled: await markUnsettled(tx, kind.name, filed!.id ? [filed!.id] : []) }
  })
  await settle(unsettled)
  return result
}
