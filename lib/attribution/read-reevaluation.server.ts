import 'server-only'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { Reevaluation } from './reevaluation'

/** How far it has come; without an id the last one that was begun, null where there was none. */
export async function readReevaluation(id?: string): Promise<Reevaluation | null> {
  const rows = await db().$queryRaw`
    select id::text, reason, total, looked, changed, started_by as "startedBy", started_at as "startedAt",
           finished_at as "finishedAt"
      from reevaluations
     where ${id ?? null}::uuid is null or id = ${id ?? null}::uuid
     order by started_at desc, id desc
     limit 1`
  return asContract(Reevaluation, rows)[0] ?? null
}
