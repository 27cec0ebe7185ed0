import 'server-only'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { Correction } from './correction'

/** What people said of who wrote this change, the latest first. */
export async function readCorrections(changeId: string): Promise<Correction[]> {
  const rows = await db().$queryRaw`
    select k.batch_id::text as "batchId", k.origin::text as origin, k.reason, u.name as by, k.created_at as at,
           k.withdrawn_at as "withdrawnAt",
           (select count(*)::int from corrections o where o.batch_id = k.batch_id) as together
      from corrections k
      left join users u on u.id = k.created_by
     where k.change_id = ${changeId}::uuid
     order by k.created_at desc, k.id desc
     limit 50`
  return asContract(Correction, rows)
}
