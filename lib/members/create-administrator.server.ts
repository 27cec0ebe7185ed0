import 'server-only'
import { systemActor } from '@/lib/auth/actor'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { addMember } from './add-member.server'
import { isSetUp } from './is-set-up.server'
import { lockAdministrators } from './lock-administrators.server'
import type { FirstAdministrator } from './member'
import { refuseWithoutSetUpCode } from './set-up-code.server'

/** The first visit makes the administrator. Of several first visits at once one does, and the others are told. */
export async function createAdministrator(wish: FirstAdministrator, requestId: string): Promise<void> {
  refuseWithoutSetUpCode(wish.code)
  const { name, email, password } = wish

  await transact(async (tx) => {
    await lockAdministrators(tx)
    if (await isSetUp(tx))
      throw new AppError('conflict', 'There is an administrator already. Sign in, or ask them for an invitation.')
    await addMember(tx, { name, email, password, role: 'ADMINISTRATOR' }, systemActor('first visit'), requestId)
  })
}
