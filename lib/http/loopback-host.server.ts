import 'server-only'
import { AppError } from '@/lib/errors'

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/** Nobody signs in yet, so a page elsewhere must not reach us through a name that it points at this machine. */
export function refuseForeignHost(request: Request): void {
  const host = request.headers.get('host') ?? ''
  if (!LOOPBACK.test(host)) throw new AppError('forbidden', 'Aftermerge answers on this machine only, as localhost.')
}
