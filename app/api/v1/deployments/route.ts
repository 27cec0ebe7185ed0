import { ingestDeployments } from '@/lib/deployments/ingest.server'
import { DeploymentsQuery } from '@/lib/deployments/list-query'
import { listDeployments } from '@/lib/deployments/list.server'
import { handle } from '@/lib/http/handle.server'
import { takeBatch } from '@/lib/http/take-batch.server'
import { list } from '@/lib/lists/answer.server'

// GET /api/v1/deployments: the latest first.
export const GET = handle(list(DeploymentsQuery, (query, actor) => listDeployments(query, actor)))

// POST /api/v1/deployments: take in a batch; every item has its own result.
export const POST = handle(takeBatch('deployment', ingestDeployments))
