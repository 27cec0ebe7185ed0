import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'

/** Whether somebody signs in with a password; whoever the provider vouches for may have none here. */
export async function hasPassword({ id }: Actor): Promise<boolean> {
  const account = await db().account.findFirst({
    where: { userId: id!, providerId: 'credential', password: { not: null } },
    select: { id: true },
  })
  return account !== null
}
