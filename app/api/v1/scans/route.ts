import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readJson } from '@/lib/http/read-json.server'
import { list } from '@/lib/lists/answer.server'
import { finishScan } from '@/lib/scans/finish.server'
import { readScan } from '@/lib/scans/read.server'
import { FinishedScan, ScanQuery } from '@/lib/scans/scan'

// GET /api/v1/scans?repository=…: how far a repository was scanned.
export const GET = handle(list(ScanQuery, readScan))

// PUT /api/v1/scans: note that a scan came to its end.
export const PUT = handle(async ({ request, requestId }) => {
  const actor = await requireActor(request)
  const finished = await readJson(request, FinishedScan)

  return Response.json(await finishScan(finished, actor, requestId))
})
