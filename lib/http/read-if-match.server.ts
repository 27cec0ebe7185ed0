import 'server-only'
import { AppError } from '@/lib/errors'

/**
 * The version that an edit is based on, as its `If-Match` names it; null where that names none of ours, and so matches
 * nothing. A proxy that compresses may have made the tag a weak one: it names the same version.
 */
export function readIfMatch({ headers }: Request): number | null {
  const said = headers.get('if-match')
  if (said === null)
    throw new AppError('if-match-missing', 'Say which version you have changed: If-Match with the ETag that GET gave.')

  const version = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(said)?.[1]
  return version === undefined ? null : Number(version)
}
