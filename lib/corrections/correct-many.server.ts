import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { correct } from './correct.server'
import { type CorrectionOutcome, MOST_AT_ONCE, type NewCorrections } from './correction'
import { findWhich } from './which.server'

/** A person's word on many changes, all of them or none. */
export async function correctMany(wish: NewCorrections, actor: Actor, requestId: string): Promise<CorrectionOutcome> {
  must(actor, 'write', { kind: 'attribution' })
  const ids = await findWhich(wish)
  if (ids.length === 0) throw new AppError('conflict', 'No change fits any more.')
  if (ids.length > MOST_AT_ONCE)
    throw new AppError('conflict', `More than ${MOST_AT_ONCE} changes fit. Narrow the list, or make a rule of it.`)
  if (wish.expected !== undefined && wish.expected !== ids.length)
    throw new AppError('conflict', `${ids.length} changes fit by now, and not ${wish.expected}. Look at them again.`)

  return transact((tx) => correct(tx, ids, wish, actor, requestId))
}
