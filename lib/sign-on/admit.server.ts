import 'server-only'
import { systemActor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { setStanding } from '@/lib/members/set-standing.server'
import type { Claims } from '@/lib/sign-on/provider/claims'
import type { Settings } from '@/lib/sign-on/settings/settings'
import { type Decision, decide } from './decide'
import { enrol } from './enrol.server'
import { readStanding } from './read-standing.server'

/** Decides whether they come in, and makes them here what was decided, in one transaction. */
export async function admit(claims: Claims, settings: Settings, requestId: string): Promise<Decision> {
  const actor = systemActor('single sign-on')

  return transact(async (tx) => {
    await oneAtATime(tx, claims)
    const standing = await readStanding(tx, claims)
    const decision = decide(claims, standing, settings)
    if ('problem' in decision) return decision

    const { member, invitation } = standing
    if (!member) await enrol(tx, { claims, decision, invitation }, actor, requestId)
    // The last administrator stays one: a group that was renamed must not leave nobody to put it right.
    else if (member.role !== decision.role) await setStanding(tx, member.id, { role: decision.role }, actor, requestId)
    return decision
  })
}

/** Of somebody who comes through two windows at once, one comes first. */
async function oneAtATime(tx: Tx, { email }: Claims): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sign-on ${email}`}, 0))`
}
