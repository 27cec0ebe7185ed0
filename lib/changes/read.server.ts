import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { AppError } from '@/lib/errors'
import type { ChangeDetail } from './change'
import { findChange } from './find.server'

export async function readChange(id: string, actor: Actor): Promise<ChangeDetail> {
  const change = await findChange(id, actor)
  if (!change) throw new AppError('not-found', 'There is no such change.')
  return change
}
