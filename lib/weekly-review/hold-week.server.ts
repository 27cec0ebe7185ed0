import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'

type OfWeek = { week: string; teamId: string | null }

/** The review of a week stays as it is until this transaction ends: what is written into it, and its freezing, take turns. */
export async function holdWeek(tx: Tx, { week, teamId }: OfWeek): Promise<{ isFrozen: boolean }> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`week ${week} ${teamId ?? ''}`}, 0))::text`
  const frozen = await tx.frozenWeek.findFirst({ where: { week, teamId }, select: { id: true } })
  return { isFrozen: frozen !== null }
}

export function refuseFrozen({ isFrozen }: { isFrozen: boolean }): void {
  if (isFrozen) throw new AppError('conflict', 'This review is frozen. What is open is in the next one: decide there.')
}
