import { z } from 'zod'
import { RepositoryName, Sha, text } from '@/lib/ingest/fields'

const MOST_REFS = 20

/** How far a repository was scanned, as the scanner tells it when it is through. */
export const FinishedScan = z.strictObject({
  repository: RepositoryName,
  /** The newest commit of the history that was sent. */
  head: Sha,
  /** Where the other things that were read stood, such as notes. */
  refs: z
    .record(text(64), Sha)
    .refine((refs) => Object.keys(refs).length <= MOST_REFS, { error: `holds more than ${MOST_REFS} refs` }),
  /** What else decides what a scan sends; under another scope it begins anew. */
  scope: text(100),
})
export type FinishedScan = z.infer<typeof FinishedScan>

export const Scan = FinishedScan.extend({ at: z.iso.datetime() })
export type Scan = z.infer<typeof Scan>

export const ScanQuery = z.strictObject({ repository: RepositoryName })
export type ScanQuery = z.infer<typeof ScanQuery>

/** null: the repository was never scanned to its end. */
export const ScanAnswer = z.object({ scan: Scan.nullable() })
export type ScanAnswer = z.infer<typeof ScanAnswer>
