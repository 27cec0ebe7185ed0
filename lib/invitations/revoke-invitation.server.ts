import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { revokeUnused } from './revoke-unused.server'

/** Takes an invitation back. */
export async function revokeInvitation(id: string, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'manage', { kind: 'member' })
  await transact(async (tx) => {
    const lines = await revokeUnused(tx, { id })
    if (lines.length === 0) throw new AppError('not-found', 'There is no such invitation that could still be used.')
    writeAudit(tx, actor, requestId, lines)
  })
}
