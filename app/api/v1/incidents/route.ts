import { handle } from '@/lib/http/handle.server'
import { takeBatch } from '@/lib/http/take-batch.server'
import { ingestIncidents } from '@/lib/incidents/ingest.server'
import { IncidentsQuery } from '@/lib/incidents/list-query'
import { listIncidents } from '@/lib/incidents/list.server'
import { list } from '@/lib/lists/answer.server'

// GET /api/v1/incidents: the latest first, each with the time logged on it.
export const GET = handle(list(IncidentsQuery, (query, actor) => listIncidents(query, actor)))

// POST /api/v1/incidents: take in a batch; every item has its own result.
export const POST = handle(takeBatch('incident', ingestIncidents))
