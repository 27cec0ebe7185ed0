import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { overlay } from '@/lib/edits/overlay'
import { asSaid, readWords } from '@/lib/edits/read-words.server'
import type { BatchAnswer } from '@/lib/ingest/batch'
import { type Ahead, foresee, type ForeseenRecord } from '@/lib/ingest/foresee.server'
import { receive } from '@/lib/ingest/receive.server'
import type { Folded, RecordKind, Sender } from '@/lib/ingest/record-kind.server'
import { linkHeldBy, parkReferences } from '@/lib/ingest/references.server'
import { canonical } from '@/lib/ingest/versions'
import { COLUMNS, namesIn, rowOf } from './columns.server'
import { IncidentItem } from './incident'
import { invisibleTo } from './invisible-to.server'
import { namedCauses } from './named-causes'
import { withAddresses } from './with-addresses.server'

export async function ingestIncidents(items: unknown[], sender: Sender): Promise<BatchAnswer> {
  return receive(incidents, await withAddresses(items), sender)
}

/** What sending these would come to, and nothing is written. */
export async function foreseeIncidents(items: unknown[], sender: Sender, ahead: Ahead): Promise<ForeseenRecord[]> {
  return foresee(incidents, await withAddresses(items), sender, ahead)
}

/** What the way in must know of incidents. */
export const incidents: RecordKind<IncidentItem> = {
  name: 'INCIDENT',
  entity: 'incident',
  contract: IncidentItem,
  touches: () => ({ kind: 'incident' }),
  table: 'incidents',
  numbered: true,
  columns: { ...COLUMNS, no_code_change: 'boolean' },
  names: namesIn,
  row: (item, names) => ({ ...rowOf(item, names), no_code_change: item.noCodeChange ?? false }),
  closedTo: invisibleTo,
  known: withWords,
  writeParts: (tx, records) => writeCauses(tx, records),
}

async function withWords(tx: Tx, records: Folded<IncidentItem>[]): Promise<Folded<IncidentItem>[]> {
  const words = await readWords(
    tx,
    records.map(({ id }) => id),
  )
  return records.map((record) => ({ ...record, item: overlay(record.item, asSaid(words.get(record.id))) }))
}

/** The sender's list of causes stands in place of its last one; what a person said is not its to change. */
async function writeCauses(tx: Tx, records: Folded<IncidentItem>[]): Promise<void> {
  const changed = records.filter(({ item, before }) => canonical(item.causes) !== canonical(before?.causes))
  if (changed.length === 0) return

  const ids = changed.map(({ id }) => id)
  await tx.$executeRaw`
    delete from causes k
     using incidents i
     where k.incident_id = i.id and i.id = any(${ids}::uuid[]) and k.method = 'DECLARED' and k.decided_by = i.source
       and k.carried_from is null`
  await parkReferences(
    tx,
    'incident_id',
    ids,
    changed.flatMap(({ id, item }) => namedCauses(id, item.causes)),
  )
  // In place of earlier links, so that nobody sees the record without any.
  if (changed.some(({ before }) => before !== null)) await linkHeldBy(tx, 'incident_id', ids)
}
