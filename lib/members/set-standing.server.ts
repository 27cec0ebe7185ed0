import 'server-only'
import { type AuditLine, writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import type { Role } from '@/lib/auth/role'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { revokeUnused } from '@/lib/invitations/revoke-unused.server'
import { endSessions } from '@/lib/sessions/end-sessions.server'
import { lockAdministrators } from './lock-administrators.server'

export type Standing = { role: Role; isDisabled: boolean }

/**
 * Gives a member another role, keeps them out or lets them in, whoever decided it: what they were signed in to ends at
 * once, and so does what they could come back by. False where they are the last administrator: then all stays.
 */
export async function setStanding(
  tx: Tx,
  id: string,
  wish: Partial<Standing>,
  actor: Actor,
  requestId: string,
): Promise<boolean> {
  const administrators = await lockAdministrators(tx)
  await refuseFormer(tx, actor)
  const row = await tx.user.findUnique({ where: { id }, select: { role: true, disabledAt: true } })
  if (!row) throw new AppError('not-found', 'There is no such member.')

  const before: Standing = { role: row.role, isDisabled: row.disabledAt !== null }
  const after: Standing = { role: wish.role ?? before.role, isDisabled: wish.isDisabled ?? before.isDisabled }
  const staysAdministrator = after.role === 'ADMINISTRATOR' && !after.isDisabled
  if (administrators.includes(id) && administrators.length === 1 && !staysAdministrator) return false
  const lines = linesOf(id, before, after)
  if (lines.length === 0) return true

  const disabledAt = after.isDisabled ? (row.disabledAt ?? new Date()) : null
  await tx.user.update({ where: { id }, data: { role: after.role, disabledAt }, select: { id: true } })
  await endSessions(tx, id)
  const revoked = staysAdministrator ? [] : await revokeUnused(tx, { invitedById: id })
  writeAudit(tx, actor, requestId, [...lines, ...revoked])
  return true
}

/** Whoever takes the office from us while our request is on its way must not be undone by it. */
async function refuseFormer(tx: Tx, { kind, id }: Actor): Promise<void> {
  if (kind !== 'PERSON' || !id) return
  const hasLeft = { OR: [{ disabledAt: { not: null } }, { role: { not: 'ADMINISTRATOR' as const } }] }
  if (await tx.user.findFirst({ where: { id, ...hasLeft }, select: { id: true } }))
    throw new AppError('forbidden', 'You are no administrator any more.')
}

function linesOf(id: string, before: Standing, after: Standing): AuditLine[] {
  const line = { entity: 'member', entityId: id, before, after }
  const lines: AuditLine[] = []
  if (before.role !== after.role) lines.push({ ...line, action: 'member.role-changed' })
  if (before.isDisabled !== after.isDisabled)
    lines.push({ ...line, action: after.isDisabled ? 'member.disabled' : 'member.enabled' })
  return lines
}
