import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { handle } from '@/lib/http/handle.server'
import { takeBatch } from '@/lib/http/take-batch.server'

// POST /api/v1/incidents: take in a batch; every item has its own result.
export const POST = handle(takeBatch('ingest:incidents', ingestIncidents))
