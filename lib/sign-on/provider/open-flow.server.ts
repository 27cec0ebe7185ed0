import 'server-only'
import { z } from 'zod'
import type { Settings } from '@/lib/sign-on/settings/settings'
import type { Provider } from './discover.server'
import { flow } from './flow.server'
import { PROVIDER_ID } from './provider-id'

export type Opened = { url: string; cookies: string[] }

/** Notes state, nonce and verifier of one way through the provider, and answers where it begins. */
export async function openFlow(
  settings: Settings,
  provider: Provider,
  { to, onProblem }: { to: string; onProblem: string },
): Promise<Opened> {
  const answer = await flow(settings, provider).api.signInSocial({
    body: { provider: PROVIDER_ID, callbackURL: to, errorCallbackURL: onProblem, disableRedirect: true },
    headers: new Headers(),
    asResponse: true,
  })
  const { url } = z.object({ url: z.string() }).parse(await answer.json())
  return { url, cookies: answer.headers.getSetCookie() }
}
