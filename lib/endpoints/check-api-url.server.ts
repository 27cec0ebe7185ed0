import 'server-only'
import { AppError } from '@/lib/errors'
import { isLocal } from '@/lib/sign-on/provider/is-local.server'
import { whyNotAsk } from '@/lib/sign-on/provider/reach'

/** Ends the request where we would not ask there: what it says is asked again whenever we connect. */
export function checkApiUrl(apiUrl: string | null | undefined): void {
  const detail = apiUrl ? whyNotAsk(apiUrl, isLocal()) : null
  if (detail) throw new AppError('invalid', 'The body does not fit.', { errors: [{ pointer: '/apiUrl', detail }] })
}
