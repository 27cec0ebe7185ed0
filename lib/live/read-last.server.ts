import 'server-only'
import { db } from '@/lib/db/client.server'

/** The place of the last line there is. */
export async function readLast(): Promise<number> {
  const [row] = await db().$queryRaw<{ seq: bigint | null }[]>`select max(seq) as seq from audit_events`
  return Number(row?.seq ?? 0)
}
