import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/errors'

/** The id in a path. One that no record could have names nothing. */
export function readId(value: string): string {
  const id = z.uuid().safeParse(value)
  if (!id.success) throw new AppError('not-found', 'Nothing can have this id.')
  return id.data
}
