import { ingestChanges } from '@/lib/changes/ingest.server'
import { ChangesQuery } from '@/lib/changes/list-query'
import { listChanges } from '@/lib/changes/list.server'
import { handle } from '@/lib/http/handle.server'
import { takeBatch } from '@/lib/http/take-batch.server'
import { list } from '@/lib/lists/answer.server'

// GET /api/v1/changes: the latest first, each with what became of it.
export const GET = handle(list(ChangesQuery, (query, actor) => listChanges(query, actor)))

// POST /api/v1/changes: take in a batch; every item has its own result.
export const POST = handle(takeBatch('change', ingestChanges))
