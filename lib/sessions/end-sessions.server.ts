import 'server-only'
import type { Tx } from '@/lib/db/client.server'

/** Ends every session of somebody, from their next request on. Sessions are never remembered, so this is all it takes. */
export async function endSessions(tx: Tx, userId: string): Promise<number> {
  const { count } = await tx.session.deleteMany({ where: { userId } })
  return count
}
