import 'server-only'
import type { AuditLine } from '@/lib/audit/write.server'
import type { Tx } from '@/lib/db/client.server'

/** Closes the links that nobody came by yet, and answers the lines that tell it. */
export async function revokeUnused(
  tx: Tx,
  which: { email: string } | { id: string } | { invitedById: string },
): Promise<AuditLine[]> {
  const revoked = await tx.invitation.updateManyAndReturn({
    where: { ...which, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
    select: { id: true, email: true, role: true },
  })
  return revoked.map(({ id, email, role }) => ({
    action: 'invitation.revoked',
    entity: 'invitation',
    entityId: id,
    before: { email, role },
  }))
}
