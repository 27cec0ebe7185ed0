import { AppError } from '@/lib/errors'
import type { ItemResult } from '@/lib/ingest/batch'

/** Ends the request where the way in refused the one record it was about; else answers its id. */
export function refuseRejected({ id, status, errors = [] }: ItemResult): string {
  if (id) return id
  const [first] = errors
  if (status === 403) throw new AppError('forbidden', `This entry ${first?.detail ?? 'is not yours to write'}.`)
  throw new AppError('invalid', 'The entry does not fit.', { errors })
}
