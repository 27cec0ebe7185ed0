import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { mailState } from '@/lib/outgoing/mail-settings.server'
import { readSubscriptions } from './read-subscriptions.server'
import type { SubscriptionPage } from './subscription'

/** Who is told of what, with what waits and what was given up. */
export async function listSubscriptions(actor: Actor): Promise<SubscriptionPage> {
  must(actor, 'manage', { kind: 'subscription' })
  const [items, timeZone] = await Promise.all([readSubscriptions(), readTimeZone()])
  return { items, timeZone, mail: mailState() }
}
