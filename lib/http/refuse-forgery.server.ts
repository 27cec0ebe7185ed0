import 'server-only'
import { env } from '@/lib/env.server'
import { AppError } from '@/lib/errors'
import { originsOf } from './origins'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A browser sends the cookie along whoever asks it to, so a write must come from a page of ours and say so. A program
 * says no page and has no cookie.
 */
export function refuseForgery(request: Request): void {
  if (SAFE.has(request.method)) return

  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  if (site === null && origin === null && request.headers.has('cookie'))
    throw new AppError('forbidden', 'A write with a cookie must say which page it comes from: send Origin.')
  if ((site !== null && site !== 'same-origin') || (origin !== null && !originsOf(env().BASE_URL).includes(origin)))
    throw new AppError('forbidden', 'This must come from a page of this Aftermerge.')
}
