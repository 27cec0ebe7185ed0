import 'server-only'
import { db } from '@/lib/db/client.server'

let isKnownToBe = false

/** Whether there is an administrator. Once there is, there always will be. */
export async function isSetUp(): Promise<boolean> {
  isKnownToBe ||= (await db().user.findFirst({ where: { role: 'ADMINISTRATOR' }, select: { id: true } })) !== null
  return isKnownToBe
}
