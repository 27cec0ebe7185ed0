import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import type { Tx } from '@/lib/db/client.server'
import { revokeUnused } from '@/lib/invitations/revoke-unused.server'
import { endSessions } from '@/lib/sessions/end-sessions.server'

/**
 * Makes a member what their group says. What they had open under the role before ends. The last administrator stays
 * one: a group that was renamed must not leave nobody to put it right.
 */
export async function followRole(
  tx: Tx,
  member: { id: string; role: Role },
  role: Role,
  actor: Actor,
  requestId: string,
): Promise<void> {
  if (member.role === role || (await isLastAdministrator(tx, member))) return

  await tx.user.update({ where: { id: member.id }, data: { role } })
  await endSessions(tx, member.id)
  const revoked = member.role === 'ADMINISTRATOR' ? await revokeUnused(tx, { invitedById: member.id }) : []
  const line = { entity: 'member', entityId: member.id, before: { role: member.role }, after: { role } }
  writeAudit(tx, actor, requestId, [{ action: 'member.role-changed', ...line }, ...revoked])
}

/** Asked with all of them locked, or two who are demoted at once would each see the other. */
async function isLastAdministrator(tx: Tx, { id, role }: { id: string; role: Role }): Promise<boolean> {
  if (role !== 'ADMINISTRATOR') return false
  const administrators = await tx.$queryRaw<{ id: string }[]>`
    select id from users where role = 'ADMINISTRATOR' and disabled_at is null order by id for update`
  return administrators.every((one) => one.id === id)
}
