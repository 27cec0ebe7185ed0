import 'server-only'
import { type AuditLine, writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { revokeUnused } from '@/lib/invitations/revoke-unused.server'
import { endSessions } from '@/lib/sessions/end-sessions.server'
import type { MemberChange, MemberItem } from './member'
import { memberColumns, toMember } from './row.server'

/** Gives somebody another role, keeps them out, or lets them in again. What they were signed in to ends at once. */
export async function changeMember(
  id: string,
  wish: MemberChange,
  actor: Actor,
  requestId: string,
): Promise<MemberItem> {
  must(actor, 'manage', { kind: 'member' })

  return transact(async (tx) => {
    const administrators = await lockAdministrators(tx)
    await refuseFormer(tx, actor)
    const before = await tx.user.findUnique({ where: { id }, select: { role: true, disabledAt: true } })
    if (!before) throw new AppError('not-found', 'There is no such member.')

    const wasDisabled = before.disabledAt !== null
    const after = { role: wish.role ?? before.role, isDisabled: wish.isDisabled ?? wasDisabled }
    const staysAdministrator = after.role === 'ADMINISTRATOR' && !after.isDisabled
    if (administrators.includes(id) && administrators.length === 1 && !staysAdministrator)
      throw new AppError('conflict', 'They are the last administrator. Make somebody else one first.')

    const disabledAt = after.isDisabled ? (before.disabledAt ?? new Date()) : null
    const lines = linesOf(id, { role: before.role, isDisabled: wasDisabled }, after)
    const member = await tx.user.update({
      where: { id },
      data: { role: after.role, disabledAt },
      select: memberColumns,
    })
    if (lines.length > 0) await endSessions(tx, id)
    if (!staysAdministrator) lines.push(...(await revokeUnused(tx, { invitedById: id })))
    writeAudit(tx, actor, requestId, lines)
    return toMember(member)
  })
}

/** Of two who take the office from each other at once, the second waits here and then finds the first one gone. */
async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id::text
      from users
     where role = 'ADMINISTRATOR' and disabled_at is null
     order by id
       for update`
  return rows.map(({ id }) => id)
}

/** Whoever takes the office from us while our request is on its way must not be undone by it. */
async function refuseFormer(tx: Tx, { kind, id }: Actor): Promise<void> {
  if (kind !== 'PERSON' || !id) return
  const hasLeft = { OR: [{ disabledAt: { not: null } }, { role: { not: 'ADMINISTRATOR' as const } }] }
  if (await tx.user.findFirst({ where: { id, ...hasLeft }, select: { id: true } }))
    throw new AppError('forbidden', 'You are no administrator any more.')
}

type Standing = { role: string; isDisabled: boolean }

function linesOf(id: string, before: Standing, after: Standing): AuditLine[] {
  const line = { entity: 'member', entityId: id, before, after }
  const lines: AuditLine[] = []
  if (before.role !== after.role) lines.push({ ...line, action: 'member.role-changed' })
  if (before.isDisabled !== after.isDisabled)
    lines.push({ ...line, action: after.isDisabled ? 'member.disabled' : 'member.enabled' })
  return lines
}
