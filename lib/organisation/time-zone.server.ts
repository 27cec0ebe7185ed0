import 'server-only'
import { db } from '@/lib/db/client.server'

/** The organisation has one reporting zone; days and weeks are counted in it. */
export async function readTimeZone(): Promise<string> {
  const organisation = await db().organisation.findFirst({ select: { timeZone: true } })
  return organisation?.timeZone ?? 'UTC'
}
