import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { ChainState } from './chain-state'
import { checkChain } from './check-chain.server'
import { readChainState } from './read-state.server'

/** Begins to verify all of the chain and answers at once: a million lines take their time. */
export async function beginCheck(actor: Actor): Promise<ChainState> {
  must(actor, 'read', { kind: 'audit' })
  checkChain({ full: true }).catch((error: unknown) =>
    console.error(JSON.stringify({ level: 'error', what: 'verifying the audit chain', error: String(error) })),
  )
  return readChainState(actor)
}
