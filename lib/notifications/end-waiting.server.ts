import 'server-only'
import type { Tx } from '@/lib/db/client.server'

/** Gives up what still waits for a subscription, so that somebody can replay it when it is on again. */
export async function endWaiting(tx: Pick<Tx, '$executeRaw'>, subscriptionId: string, why: string): Promise<void> {
  await tx.$executeRaw`
    update notification_sendings
       set status = 'DEAD', ended_at = now(), detail = ${why}
     where subscription_id = ${subscriptionId}::uuid and status in ('DUE', 'SENDING')`
}
