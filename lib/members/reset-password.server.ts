import 'server-only'
import { v7 as uuid } from 'uuid'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { hashPassword } from '@/lib/auth/password.server'
import { refuseWeakPassword } from '@/lib/auth/weak-password.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { endSessions } from '@/lib/sessions/end-sessions.server'

/** Sets a password without the one before, also for whoever had none, and signs them out everywhere. */
export async function resetPassword(
  { email, password }: { email: string; password: string },
  actor: Actor,
  requestId: string,
): Promise<void> {
  must(actor, 'manage', { kind: 'member' })
  const hashed = await hashPassword(password)

  await transact(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true, name: true, disabledAt: true } })
    if (!user) throw new AppError('not-found', `There is no member ${email}.`)
    if (user.disabledAt) throw new AppError('conflict', `${email} is disabled. An administrator can let them in again.`)
    refuseWeakPassword(password, [user.name, email])

    const credential = { providerId: 'credential', accountId: user.id }
    await tx.account.upsert({
      where: { providerId_accountId: credential },
      create: { ...credential, id: uuid(), userId: user.id, password: hashed },
      update: { password: hashed },
    })
    const sessionsEnded = await endSessions(tx, user.id)
    writeAudit(tx, actor, requestId, [
      { action: 'password.reset', entity: 'member', entityId: user.id, after: { sessionsEnded } },
    ])
  })
}
