import 'server-only'
import { db } from '@/lib/db/client.server'
import type { Finished } from '@/lib/sign-on/finish-sign-on.server'
import type { Claims } from '@/lib/sign-on/provider/claims'
import { closeFlow } from '@/lib/sign-on/provider/close-flow.server'
import { discover } from '@/lib/sign-on/provider/discover.server'
import { here } from '@/lib/sign-on/provider/here.server'
import { type Check, complete, failed } from './check'
import { checkAnswer } from './check-answer'
import { checkClaims } from './check-claims.server'
import { checkToken } from './check-token.server'
import { type KeptTest, keepTest } from './kept-test.server'

/** Writes down what held and what did not; nobody is signed in. */
export async function finishTest(test: KeptTest, request: Request): Promise<Finished> {
  const to = here(`/settings/sign-on?test=${test.id}`)
  if (test.finishedAt) return { to, cookies: [], isSignedIn: false }

  const { checks, cookies } = await check(test, request)
  const state = new URL(request.url).searchParams.get('state')!
  await keepTest(db(), { ...test, finishedAt: new Date().toISOString(), checks: complete(checks) }, state)
  return { to, cookies, isSignedIn: false }
}

async function check({ settings, nonce }: KeptTest, request: Request): Promise<{ checks: Check[]; cookies: string[] }> {
  const { provider, checks: found } = await discover(settings.issuer)
  if (!provider) return { checks: found, cookies: [] }

  let claims: Claims | undefined
  const closed = await closeFlow(request, { settings, provider }, async (verified) => {
    claims = verified
    return false
  })
  const { idToken, trouble, cookies } = closed
  const answer = checkAnswer(closed, new URL(request.url).searchParams)
  const token = idToken ? await checkToken(idToken, { provider, clientId: settings.clientId, nonce }) : []
  const checks = [...found, answer, ...token]

  if (claims && idToken) return { checks: [...checks, ...(await checkClaims(claims, idToken, settings))], cookies }
  if (trouble && idToken)
    return {
      checks: [...checks, failed('EMAIL', 'The provider did not say who it is.', null, trouble.message)],
      cookies,
    }
  const isUnexplained = checks.every(({ isPassed }) => isPassed)
  return { checks: isUnexplained ? [...checks, failed('OUTCOME', 'The token was not believed.')] : checks, cookies }
}
