import 'server-only'
import { AppError } from '@/lib/errors'
import type { ChangeDetail } from './change'
import { findChange } from './find.server'

export async function readChange(id: string): Promise<ChangeDetail> {
  const change = await findChange(id)
  if (!change) throw new AppError('not-found', 'There is no such change.')
  return change
}
