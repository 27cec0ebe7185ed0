import { handle } from '@/lib/http/handle.server'
import { takeBatch } from '@/lib/http/take-batch.server'
import { list } from '@/lib/lists/answer.server'
import { ingestWorkLogs } from '@/lib/work/ingest.server'
import { WorkLogsQuery } from '@/lib/work/list-query'
import { listWorkLogs } from '@/lib/work/list.server'

// GET /api/v1/work-logs: the latest first, each entry with what is left of it once overlaps are trimmed.
export const GET = handle(list(WorkLogsQuery, (query, actor) => listWorkLogs(query, actor)))

// POST /api/v1/work-logs: take in a batch; every item has its own result.
export const POST = handle(takeBatch('work-log', ingestWorkLogs))
