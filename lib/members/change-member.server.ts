import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import type { MemberChange, MemberItem } from './member'
import { memberColumns, toMember } from './row.server'
import { setStanding } from './set-standing.server'

/** Gives somebody another role, keeps them out, or lets them in again. What they were signed in to ends at once. */
export async function changeMember(
  id: string,
  wish: MemberChange,
  actor: Actor,
  requestId: string,
): Promise<MemberItem> {
  must(actor, 'manage', { kind: 'member' })

  return transact(async (tx) => {
    if (!(await setStanding(tx, id, wish, actor, requestId)))
      throw new AppError('conflict', 'They are the last administrator. Make somebody else one first.')
    return toMember(await tx.user.findUniqueOrThrow({ where: { id }, select: memberColumns }))
  })
}
