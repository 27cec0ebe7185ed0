import 'server-only'
import { AppError } from '@/lib/errors'
import { bounds } from './bounds.server'
import { whyNotPost } from './reach'

/** Ends the request where we would not post there: whom its name leads to is asked again whenever we connect. */
export function checkWebhook(url: string | null | undefined, pointer = '/webhook'): void {
  const detail = url ? whyNotPost(url, bounds()) : null
  if (detail) throw new AppError('invalid', 'The body does not fit.', { errors: [{ pointer, detail }] })
}
