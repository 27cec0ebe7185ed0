import { AuditQuery } from '@/lib/audit/list-query'
import { listAudit } from '@/lib/audit/list.server'
import { handle } from '@/lib/http/handle.server'
import { list } from '@/lib/lists/answer.server'

// GET /api/v1/audit: what was done, by whom, the latest first.
export const GET = handle(list(AuditQuery, (query, actor) => listAudit(query, actor)))
