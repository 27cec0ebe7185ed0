import 'server-only'
import { AppError } from '@/lib/errors'
import { isLocal } from '@/lib/sign-on/provider/is-local.server'
import { whyNotAsk } from '@/lib/sign-on/provider/reach'
import type { NewSignOn } from '@/lib/sign-on/sign-on'
import type { Settings } from './settings'

/** What was wished, with the stored secret where it was left out: as long as it goes to whom it was entered for. */
export function toSettings({ clientSecret, ...wish }: NewSignOn, stored: Settings | null): Settings {
  const why = whyNotAsk(wish.issuer, isLocal())
  if (why) throw invalid('/issuer', why)
  if (clientSecret !== undefined) return { ...wish, clientSecret }

  const isSame = stored?.issuer === wish.issuer && stored.clientId === wish.clientId
  if (stored?.clientSecret && !isSame)
    throw invalid('/clientSecret', 'must be entered again: the stored one is for another issuer or client')
  return { ...wish, clientSecret: stored?.clientSecret ?? null }
}

function invalid(pointer: string, detail: string): AppError {
  return new AppError('invalid', 'The body does not fit.', { errors: [{ pointer, detail }] })
}
