import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { readTimeZone } from './time-zone.server'

/** The zone somebody reads times of day in: their own, else the organisation's. Days and weeks stay in the latter. */
export async function zoneFor(actor: Actor): Promise<string> {
  return actor.timeZone ?? readTimeZone()
}
