import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { can } from '@/lib/auth/policy'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import type { DigestPage } from './digest'
import { readDigests } from './read-digests.server'
import { mailState } from '@/lib/outgoing/mail-settings.server'

/** The digests that this actor may change: of their teams, or all. */
export async function listDigests(actor: Actor): Promise<DigestPage> {
  must(actor, 'manage', { kind: 'digest' })
  const timeZone = await readTimeZone()
  const isTheirs = can(actor, 'manage', { kind: 'digest', teamId: null }) ? {} : { teamId: { in: [...actor.teamIds] } }
  return { items: await readDigests(isTheirs, timeZone), timeZone, mail: mailState() }
}
