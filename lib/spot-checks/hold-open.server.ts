import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'

/** Keeps a spot check from being closed until the transaction ends; one that is closed takes no more labels. */
export async function holdOpen(tx: Tx, id: string): Promise<void> {
  const [check] = await tx.$queryRaw<{ isClosed: boolean }[]>`
    select closed_at is not null as "isClosed" from spot_checks where id = ${id}::uuid for share`
  if (!check) throw new AppError('not-found', 'There is no such spot check.')
  if (check.isClosed) throw new AppError('conflict', 'This spot check is closed, and its labels stand.')
}
