import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { signOutEverywhere } from '@/lib/sessions/sign-out-everywhere.server'

/** Signs a member out of every browser. */
export async function signMemberOut(id: string, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'manage', { kind: 'member' })
  if (!(await db().user.findUnique({ where: { id }, select: { id: true } })))
    throw new AppError('not-found', 'There is no such member.')
  await signOutEverywhere(id, actor, requestId)
}
