import 'server-only'
import { changes, ingestChanges } from '@/lib/changes/ingest.server'
import { deployments, ingestDeployments } from '@/lib/deployments/ingest.server'
import { incidents, ingestIncidents } from '@/lib/incidents/ingest.server'
import type { BatchAnswer } from '@/lib/ingest/batch'
import type { RecordKind, Sender } from '@/lib/ingest/record-kind.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { workLogs } from '@/lib/work/kind.server'
import type { ImportKind } from './fields'

type Verb = (items: unknown[], sender: Sender) => Promise<BatchAnswer>

/** Rows of a file go the way of everybody's records. */
export const INGEST: Record<ImportKind, Verb> = {
  incidents: ingestIncidents,
  changes: ingestChanges,
  deployments: ingestDeployments,
  'work-logs': ingestWorkLogs,
}

/** Each kind has a contract of its own; here it is only ever given back what it took. */
export const KINDS = {
  incidents,
  changes,
  deployments,
  'work-logs': workLogs,
} as unknown as Record<ImportKind, RecordKind<unknown>>
