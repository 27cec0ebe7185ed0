import { requireActor } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readId } from '@/lib/http/read-id.server'
import { problemsCsv } from '@/lib/imports/problems-csv.server'

// GET /api/v1/imports/{id}/problems: the rows that do not fit, each cell with what is wrong, as CSV.
export const GET = handle<{ id: string }>(async ({ request, params }) => {
  const text = await problemsCsv(readId(params.id), await requireActor(request))
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="import-problems.csv"',
    },
  })
})
