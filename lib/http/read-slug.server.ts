import 'server-only'
import { AppError } from '@/lib/errors'
import { Slug } from '@/lib/ingest/fields'

/** The slug in a path. One that no record could carry names nothing. */
export function readSlug(value: string): string {
  const slug = Slug.safeParse(value)
  if (!slug.success) throw new AppError('not-found', 'Nothing can be called that.')
  return slug.data
}
