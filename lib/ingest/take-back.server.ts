import 'server-only'
import type { AuditLine } from '@/lib/audit/write.server'
import { writeAudit } from '@/lib/audit/write.server'
import type { Tx } from '@/lib/db/client.server'
import { foldedItem } from './file-records.server'
import { readVersions } from './inbox.server'
import { keyOf } from './judge.server'
import { comeIntoBeing, noNames } from './names.server'
import type { Folded, RecordKind, Sender } from './record-kind.server'
import { removeRecords } from './remove-records.server'
import { lockHeld, updateHeld } from './table.server'
import { markUnsettled, type Unsettled } from './unsettled.server'
import { difference, fold, type Version } from './versions'

type Key = { source: string; externalId: string }
export type TakenBack = { removed: number; restored: number; unsettled: Unsettled }

/**
 * Takes versions of these records back: a record that nothing else told of goes, and every other stands as the rest of
 * its versions add up to it. What was said of it here stays said.
 */
export async function takeBack<Item>(
  tx: Tx,
  kind: RecordKind<Item>,
  keys: Key[],
  sender: Sender,
  forget: () => Promise<void>,
): Promise<TakenBack> {
  const held = await lockHeld(tx, kind, keys)
  const before = await readVersions(tx, kind.name, held)
  await forget()
  const after = await readVersions(tx, kind.name, held)

  const folded = held.map(({ id, ...row }) => {
    const key = keyOf(row)
    const record = foldLeft(kind, row, after.get(key) ?? [])
    return { id, was: fold(before.get(key) ?? []), record: record && { ...record, id } }
  })
  const gone = folded.filter(({ record }) => record === null)
  const left = folded.flatMap(({ record, was }) => (record ? [{ ...record, before: was as Item }] : []))
  await write(tx, kind, left, sender)
  await removeRecords(
    tx,
    kind.name,
    gone.map(({ id }) => id),
  )
  writeAudit(tx, sender.actor, sender.requestId, [
    ...gone.map(({ id, was }) => line(`${kind.entity}.removed`, kind.entity, id, was, null)),
    ...left.map(({ id, before: was, item }) =>
      line(`${kind.entity}.restored`, kind.entity, id, was as Version['item'], item),
    ),
  ])
  const ids = left.map(({ id }) => id)
  return { removed: gone.length, restored: left.length, unsettled: await markUnsettled(tx, kind.name, ids) }
}

function foldLeft<Item>(kind: RecordKind<Item>, { source, externalId }: Key, versions: Version[]) {
  if (versions.length === 0) return null
  const item = foldedItem(kind, { source, externalId, ...fold(versions) }, versions.length)
  // The newest met the contract by itself.
  const whole = item ?? ({ source, externalId, ...fold(versions.slice(-1)) } as Item)
  const eventAt = new Date(Math.max(...versions.map((version) => version.eventAt))).toISOString()
  return { source, externalId, eventAt, item: whole }
}

async function write<Item>(tx: Tx, kind: RecordKind<Item>, left: Folded<Item>[], sender: Sender): Promise<void> {
  if (left.length === 0) return
  const known = (await kind.known?.(tx, left)) ?? left
  const wanted = noNames()
  for (const { item } of known) kind.names(item, wanted)
  const names = await comeIntoBeing(noNames(), sender.actor, sender.requestId)
  await names.learn(tx, wanted)
  await updateHeld(
    tx,
    kind,
    known.map(({ id, source, externalId, eventAt, item }) => ({
      id,
      source,
      external_id: externalId,
      event_at: eventAt,
      ...kind.row(item, names),
    })),
  )
  await kind.writeParts(tx, left, sender)
}

function line(action: string, entity: string, id: string, was: Version['item'], now: unknown): AuditLine {
  const told = now as Version['item'] | null
  return {
    action,
    entity,
    entityId: id,
    ...(told ? difference(was, fold([asVersion(told)])) : { before: was, after: null }),
  }
}

function asVersion(item: Version['item']): Version {
  return { eventAt: 0, receivedAt: 0, hash: '', item }
}
