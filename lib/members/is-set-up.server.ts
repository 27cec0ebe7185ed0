import 'server-only'
import { db } from '@/lib/db/client.server'

let isKnownToBe = false

/** Whether there is anybody who can sign in. Once there is, there always will be. */
export async function isSetUp(): Promise<boolean> {
  isKnownToBe ||= (await db().user.findFirst({ select: { id: true } })) !== null
  return isKnownToBe
}
