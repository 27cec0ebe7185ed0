import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { breakSentence, type ChainState } from './chain-state'
import { chainKnown } from './check-chain.server'
import { countUnchained, readEnd } from './read-end.server'

/** Where the chain ends now, and up to where this process has verified it; verifying is not waited for. */
export async function readChainState(actor: Actor): Promise<ChainState> {
  must(actor, 'read', { kind: 'audit' })
  const [{ head }, unchained, timeZone] = await Promise.all([readEnd(), countUnchained(), readTimeZone()])
  const { to, at, fullAt, broken, isChecking } = chainKnown()

  return {
    lines: head.seq + unchained,
    unchained,
    ...head,
    checkedTo: to.seq,
    checkedAt: at?.toISOString() ?? null,
    fullAt: fullAt?.toISOString() ?? null,
    isChecking,
    intact: at === null ? null : broken === null,
    brokenAt: broken?.seq ?? null,
    why: broken && breakSentence(broken),
    timeZone,
  }
}
