import 'server-only'
import { authorizationCodeRequest, getOAuth2Tokens, type OAuth2Tokens } from 'better-auth/oauth2'
import type { Settings } from '@/lib/sign-on/settings/settings'
import { askProvider } from './ask-provider.server'
import type { Provider } from './discover.server'

export type Code = { code: string; redirectURI: string; codeVerifier?: string | undefined }

/** What the provider gives for the code that the browser brought back. */
export async function exchangeCode(code: Code, settings: Settings, provider: Provider): Promise<OAuth2Tokens> {
  const { clientId, clientSecret } = settings
  const { headers, body } = await authorizationCodeRequest({
    ...code,
    options: { clientId, ...(clientSecret && { clientSecret }) },
    tokenEndpoint: provider.tokenEndpoint,
    ...(clientSecret && { authentication: provider.authentication }),
  })
  const answer = await askProvider(provider.tokenEndpoint, { method: 'POST', headers, body: body.toString() })
  if (answer.status !== 200) throw new Error(`status ${answer.status}: ${(await answer.text()).slice(0, 200)}`)

  return getOAuth2Tokens((await answer.json()) as Record<string, unknown>)
}
