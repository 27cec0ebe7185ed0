import { exportAudit } from '@/lib/audit/export.server'
import { AuditFilter } from '@/lib/audit/list-query'
import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'

// GET /api/v1/audit/csv: the lines that fit as a file, up to 100,000 of them.
export const GET = handle(async ({ request }) => {
  const actor = await requireActor(request)
  const lines = await exportAudit(readQuery(request, AuditFilter), actor)
  return new Response(lines, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="audit.csv"' },
  })
})
