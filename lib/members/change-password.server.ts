import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Session } from '@/lib/auth/find-session.server'
import { hashPassword, isPassword } from '@/lib/auth/password.server'
import { refuseWeakPassword } from '@/lib/auth/weak-password.server'
import { db } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { endSessions } from '@/lib/sessions/end-sessions.server'
import type { PasswordChange } from './profile'

/** Sets another password and ends every session, this one too: whoever knew the old one is out. */
export async function changePassword({ actor }: Session, wish: PasswordChange, requestId: string): Promise<void> {
  const userId = actor.id!
  const account = await db().account.findFirst({
    where: { userId, providerId: 'credential', password: { not: null } },
    select: { id: true, password: true },
  })
  if (!account?.password)
    throw new AppError('conflict', 'You sign in at your company’s provider: there is no password here to change.')
  if (!(await isPassword(account.password, wish.current))) throw wrong('/current', 'is wrong')
  if (wish.current === wish.password) throw wrong('/password', 'is the one you have')
  refuseWeakPassword(wish.password, [actor.name, actor.email ?? ''])

  const { id, password: before } = account
  const password = await hashPassword(wish.password)
  await transact(async (tx) => {
    const { count } = await tx.account.updateMany({ where: { id, password: before }, data: { password } })
    if (count === 0) throw new AppError('conflict', 'The password was changed a moment ago, elsewhere.')

    const ended = await endSessions(tx, userId)
    writeAudit(tx, actor, requestId, [
      { action: 'password.changed', entity: 'member', entityId: userId, after: { sessionsEnded: ended } },
    ])
  })
}

function wrong(pointer: string, detail: string): AppError {
  return new AppError('invalid', 'The password was not changed.', { errors: [{ pointer, detail }] })
}
