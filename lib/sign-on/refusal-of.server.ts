import 'server-only'
import { AppError } from '@/lib/errors'
import { checkToken } from '@/lib/sign-on/checks/check-token.server'
import type { Closed } from '@/lib/sign-on/provider/close-flow.server'
import type { Provider } from '@/lib/sign-on/provider/discover.server'
import type { Settings } from '@/lib/sign-on/settings/settings'
import type { Refusal } from './note-sign-on.server'
import { problemOf } from './problem-of'

/** Why the library opened no session; for the audit log also the claim that it did not believe. */
export async function refusalOf(
  { error, trouble, idToken, isVerified }: Closed,
  { settings, provider }: { settings: Settings; provider: Provider },
): Promise<Refusal> {
  if (trouble) return { problem: trouble instanceof AppError ? 'silent' : 'failed', why: trouble.message }
  if (!idToken || isVerified) return { problem: problemOf(error), ...(error && { why: error.slice(0, 100) }) }

  const checks = await checkToken(idToken, { provider, clientId: settings.clientId, nonce: null })
  const failing = checks.find(({ isPassed }) => isPassed === false)
  return { problem: problemOf(error), why: failing?.name ?? 'NONCE' }
}
