import 'server-only'
import { AppError } from '@/lib/errors'
import { findTest } from '@/lib/sign-on/checks/kept-test.server'
import { isLocal } from '@/lib/sign-on/provider/is-local.server'
import { whyNotAsk } from '@/lib/sign-on/provider/reach'
import type { SignOnChange } from '@/lib/sign-on/sign-on'
import type { Settings } from './settings'

/** What was wished; a secret that was left out is the tested or the stored one, if it was entered for the same client. */
export async function toSettings(
  { clientSecret, test, ...wish }: SignOnChange,
  stored: Settings | null,
): Promise<Settings> {
  const why = whyNotAsk(wish.issuer, isLocal())
  if (why) throw invalid('/issuer', why)
  if (clientSecret !== undefined) return { ...wish, clientSecret }

  const known = test ? ((await findTest({ id: test }))?.settings ?? null) : stored
  if (test && !known) throw invalid('/clientSecret', 'must be entered again: the test is longer ago than an hour')
  if (known?.clientSecret && (known.issuer !== wish.issuer || known.clientId !== wish.clientId))
    throw invalid('/clientSecret', 'must be entered again: the one we have is for another issuer or client')
  return { ...wish, clientSecret: known?.clientSecret ?? null }
}

function invalid(pointer: string, detail: string): AppError {
  return new AppError('invalid', 'The body does not fit.', { errors: [{ pointer, detail }] })
}
