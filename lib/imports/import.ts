import { z } from 'zod'
import { isZone } from '@/lib/time/zone'
import { Source, text } from '@/lib/ingest/fields'
import { findField, ImportKind } from './fields'

/** Below the limit of a body, so that a part is one request. */
export const PART_BYTES = 1_000_000
/** What is larger goes by the command line, which holds none of it. */
export const MOST_FILE_BYTES = 200_000_000

export const ImportStatus = z.enum(['UPLOADING', 'READY', 'RUNNING', 'STOPPED', 'DONE', 'FAILED', 'UNDOING', 'UNDONE'])
export type ImportStatus = z.infer<typeof ImportStatus>

export const NewImport = z.strictObject({
  name: text(300),
  size: z.int().min(1, { error: 'is 0: an empty file has no rows' }).max(MOST_FILE_BYTES),
})
export type NewImport = z.infer<typeof NewImport>

const Mapping = z.record(z.string().max(64), text(500))
const Meanings = z.record(z.string().max(64), z.record(text(500), z.string().max(64)))

/** How the cells are read. */
export const ImportReading = z
  .strictObject({
    kind: ImportKind,
    source: Source,
    mapping: Mapping,
    meanings: Meanings,
    /** Which comes first in 03/04/2026; null: nobody said. */
    order: z.enum(['dmy', 'mdy']).nullable(),
    /** Of times without one; null: nobody said. */
    zone: z.string().max(64).refine(isZone, { error: 'is not a time zone such as Europe/Berlin' }).nullable(),
  })
  .check(({ value, issues }) => {
    for (const field of Object.keys(value.mapping))
      if (!findField(value.kind, field))
        issues.push({ code: 'custom', message: 'is no field of this kind', path: ['mapping', field], input: field })
  })
export type ImportReading = z.infer<typeof ImportReading>

/** What somebody may have an import do. */
const WISHED = z.enum(['RUNNING', 'STOPPED', 'UNDOING'])

export const ImportChange = z.strictObject({
  reading: ImportReading.optional(),
  stopsOnError: z.boolean().optional(),
  status: WISHED.optional(),
})
export type ImportChange = z.infer<typeof ImportChange>

/** What its file was found to be, kept beside how it is read. */
export const StoredReading = z.object({
  format: z.enum(['csv', 'json', 'jsonl']),
  delimiter: z.string(),
  known: z.string().nullable(),
  isRemembered: z.boolean(),
  reading: ImportReading,
  /** Column → some of what stands in it. */
  samples: z.record(z.string(), z.array(z.string())),
})
export type StoredReading = z.infer<typeof StoredReading>

export const Import = z.object({
  id: z.uuid(),
  name: z.string(),
  size: z.int(),
  /** How many parts of the file are wanted, and which are here. */
  parts: z.int(),
  arrived: z.array(z.int()),
  status: ImportStatus,
  format: StoredReading.shape.format.nullable(),
  /** The tool whose export it is; null: none that is known. */
  known: z.string().nullable(),
  isRemembered: z.boolean(),
  columns: z.array(z.string()),
  samples: StoredReading.shape.samples,
  reading: ImportReading.nullable(),
  stopsOnError: z.boolean(),
  readRows: z.int(),
  /** 0 to 1, of the bytes of the file. */
  progress: z.number(),
  created: z.int(),
  updated: z.int(),
  stale: z.int(),
  duplicates: z.int(),
  rejected: z.int(),
  removed: z.int(),
  restored: z.int(),
  problem: z.string().nullable(),
  by: z.string(),
  createdAt: z.iso.datetime(),
  confirmedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  version: z.int(),
})
export type Import = z.infer<typeof Import>

export const ImportList = z.object({ items: z.array(Import), timeZone: z.string() })
export type ImportList = z.infer<typeof ImportList>

const Problem = z.object({ line: z.int(), column: z.string().nullable(), value: z.string(), problem: z.string() })
export type Problem = z.infer<typeof Problem>

/** What would come of an import, and what is to be said before. Nothing is written for it. */
export const ImportCheck = z.object({
  /** Rows that were gone through; `isWhole`: all there are. */
  rows: z.int(),
  isWhole: z.boolean(),
  lacks: z.array(z.string()),
  /** A date that could be two days, with both; null: none. */
  ambiguous: z.object({ sample: z.string(), dmy: z.string(), mdy: z.string() }).nullable(),
  /** A time without a zone; null: none. */
  zoneless: z.string().nullable(),
  unknownWords: z.record(z.string(), z.array(z.string())),
  wouldCreate: z.int(),
  wouldUpdate: z.int(),
  duplicates: z.int(),
  stale: z.int(),
  rejected: z.int(),
  /** The first of what is wrong; all of it comes as CSV. */
  problems: z.array(Problem),
  /** Rows that would be taken with a time that clocks skip or show twice, and the first of those times. */
  oddTimes: z.int(),
  odd: z.array(Problem),
  /** Some of what would change, as it is and as it would be. */
  differences: z.array(
    z.object({
      line: z.int(),
      externalId: z.string(),
      fields: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
    }),
  ),
})
export type ImportCheck = z.infer<typeof ImportCheck>
