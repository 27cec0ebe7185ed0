import 'server-only'
import { db, type Tx } from '@/lib/db/client.server'

/**
 * Whether there is an administrator, however they came: by the first visit, a command or the provider. Until then the
 * first visit is open, whoever else has signed in meanwhile. One who is disabled counts: the first visit must not be
 * their way back.
 */
export async function isSetUp(at: Pick<Tx, 'user'> = db()): Promise<boolean> {
  return (await at.user.findFirst({ where: { role: 'ADMINISTRATOR' }, select: { id: true } })) !== null
}
