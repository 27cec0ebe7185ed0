import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { handle } from '@/lib/http/handle.server'
import { takeBatch } from '@/lib/http/take-batch.server'

// POST /api/v1/deployments: take in a batch; every item has its own result.
export const POST = handle(takeBatch('ingest:deployments', ingestDeployments))
