import { ingestChanges } from '@/lib/changes/ingest.server'
import { handle } from '@/lib/http/handle.server'
import { takeBatch } from '@/lib/http/take-batch.server'

// POST /api/v1/changes: take in a batch; every item has its own result.
export const POST = handle(takeBatch('ingest:changes', ingestChanges))
