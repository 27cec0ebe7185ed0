import 'server-only'
import type { OAuth2Tokens } from 'better-auth/oauth2'
import type { Settings } from '@/lib/sign-on/settings/settings'
import type { Claims } from './claims'
import type { Provider } from './discover.server'
import { flow } from './flow.server'
import { here } from './here.server'
import { PROVIDER_ID } from './provider-id'

export type Closed = {
  /** Of ours, always. */
  to: URL
  /** Where no session was opened, the library's word for why. */
  error: string | null
  cookies: string[]
  /** Of the provider, where it came so far; not verified. */
  idToken: string | null
  /** Why the provider gave less. */
  trouble: Error | null
  isVerified: boolean
}

/** Takes in whom the provider sends back: the library verifies, `isAdmitted` decides. */
export async function closeFlow(
  request: Request,
  { settings, provider }: { settings: Settings; provider: Provider },
  isAdmitted: (claims: Claims) => Promise<boolean>,
): Promise<Closed> {
  const seen: Pick<Closed, 'idToken' | 'trouble' | 'isVerified'> = { idToken: null, trouble: null, isVerified: false }
  const answer = await flow(settings, provider, {
    onTokens: ({ idToken }: OAuth2Tokens) => void (seen.idToken = idToken ?? null),
    onTrouble: (error) => void (seen.trouble = error),
    isAdmitted: (claims) => {
      seen.isVerified = true
      return isAdmitted(claims)
    },
  }).api.callbackOAuth({
    params: { id: PROVIDER_ID },
    query: Object.fromEntries(new URL(request.url).searchParams),
    headers: request.headers,
    asResponse: true,
  })

  const to = ours(answer.headers.get('location'))
  return { to, error: to.searchParams.get('error'), cookies: answer.headers.getSetCookie(), ...seen }
}

function ours(location: string | null): URL {
  const base = here('/')
  const to = URL.canParse(location ?? '', base) ? new URL(location!, base) : new URL(base)
  return to.origin === new URL(base).origin ? to : new URL(base)
}
