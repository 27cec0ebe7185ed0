import 'server-only'
import type { Tx } from '@/lib/db/client.server'

/** The incidents that any of these changes is linked to, however certain the link. */
export async function incidentsOf(tx: Tx, changeIds: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select distinct incident_id::text as id from causes where change_id = any(${changeIds}::uuid[])`
  return rows.map(({ id }) => id)
}
