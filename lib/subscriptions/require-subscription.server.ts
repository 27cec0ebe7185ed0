import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db, type Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { readSubscriptions } from './read-subscriptions.server'
import type { Subscription } from './subscription'

/** The subscription of this id, for whoever may change it. */
export async function requireSubscription(
  id: string,
  actor: Actor,
  tx: Pick<Tx, '$queryRaw'> = db(),
): Promise<Subscription> {
  must(actor, 'manage', { kind: 'subscription' })
  const [found] = await readSubscriptions({ id }, tx)
  if (!found) throw new AppError('not-found', 'There is no such subscription.')
  return found
}

/** Held for a change, and refused where it is another by now than the one that was read. */
export async function holdSubscription(
  tx: Tx,
  { id, version }: { id: string; version: number | null },
  actor: Actor,
): Promise<Subscription> {
  await tx.$queryRaw`select 1 from subscriptions where id = ${id}::uuid for update`
  const held = await requireSubscription(id, actor, tx)
  if (held.version !== version)
    throw new AppError('out-of-date', 'The subscription is another by now than the one you read.', { current: held })
  return held
}
