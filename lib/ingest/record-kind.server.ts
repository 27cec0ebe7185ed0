import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import type { Resource } from '@/lib/auth/policy'
import type { Tx } from '@/lib/db/client.server'
import type { RecordKind as KindName } from '@/prisma/generated/enums'
import type { Names, WantedNames } from './names.server'

/** A record as its versions add up to it, and as it stood before this batch. */
export type Folded<Item> = {
  id: string
  source: string
  externalId: string
  eventAt: string
  item: Item
  before: Item | null
}

export type Sender = {
  actor: Actor
  requestId: string
  receivedAt: Date
  /** Of the rows of a file: the import that may be undone, and that says nothing new by words that were said before. */
  importId?: string
}

/** What the way in must know of a kind of record: its contract, its table, and what it brings with it. */
export type RecordKind<Item> = {
  name: KindName
  /** The word in audit lines. */
  entity: string
  contract: z.ZodType<Item>
  /** What writing the item touches, for the policy. */
  touches: (item: Item) => Resource
  table: string
  numbered?: boolean
  /** Column → Postgres type of what `row` returns, besides the record's name. */
  columns: Record<string, string>
  names: (item: Item, wanted: WantedNames) => void
  row: (item: Item, names: Names) => Record<string, unknown>
  /** What settling will most likely find for a record that is new, so that it need not be written twice. */
  expected?: { columns: Record<string, string>; row: (item: Item, names: Names) => Record<string, unknown> }
  /** Of the records that are here already, those that are not this actor's to write. */
  closedTo?: (tx: Tx, ids: string[], actor: Actor) => Promise<string[]>
  /** The records as they are known here: what was said here stands over what was told. Without it nothing is. */
  known?: (tx: Tx, records: Folded<Item>[]) => Promise<Folded<Item>[]>
  /** Writes the rows that hang on the record. References to others are parked; settling links them. */
  writeParts: (tx: Tx, records: Folded<Item>[], sender: Sender) => Promise<void>
}
