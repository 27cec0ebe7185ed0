import 'server-only'
import { betterAuth } from 'better-auth'
import {
  createAuthorizationURL,
  type OAuth2Tokens,
  type OAuthProvider,
  verifyProviderIdToken,
} from 'better-auth/oauth2'
import { authOptions } from '@/lib/auth/better-auth.server'
import { env } from '@/lib/env.server'
import type { Settings } from '@/lib/sign-on/settings/settings'
import { accountIdOf, type Claims } from './claims'
import type { Provider } from './discover.server'
import { type Code, exchangeCode } from './exchange-code.server'
import { CALLBACK_PATH, PROVIDER_ID } from './provider-id'
import { readClaims } from './read-claims.server'

/** What is told of one way through the provider: the tokens as they come, and who it is once they are verified. */
export type Hear = {
  onTokens: (tokens: OAuth2Tokens) => void
  /** What the provider did not give, and why. The library would swallow it. */
  onTrouble: (error: Error) => void
  /** Whether a session is opened for them. */
  isAdmitted: (claims: Claims) => Promise<boolean>
}

const DEAF: Hear = { onTokens: () => undefined, onTrouble: () => undefined, isAdmitted: async () => false }

/**
 * The sign-in library with the provider in it, made for one request: 2 ms. State, PKCE, nonce and the verification of
 * the token are its own; it asks nobody but through us, and makes no accounts.
 */
export function flow(settings: Settings, provider: Provider, hear: Hear = DEAF) {
  const options = authOptions()
  return betterAuth({
    ...options,
    account: { ...options.account, updateAccountOnSignIn: false },
    onAPIError: { errorURL: `${env().BASE_URL}/sign-in` },
    // Why it was refused goes into the audit log.
    logger: { disabled: true },
    plugins: [
      {
        id: PROVIDER_ID,
        init: ({ socialProviders }) => ({
          context: { socialProviders: [oauthProvider(settings, provider, hear), ...socialProviders] },
        }),
      },
    ],
  })
}

function oauthProvider(settings: Settings, provider: Provider, hear: Hear): OAuthProvider<Claims> {
  const { clientId, groupsClaim } = settings
  const { issuer, keys, algorithms, scopes, authorizationEndpoint } = provider

  const heard = (error: Error) => {
    hear.onTrouble(error)
    return null
  }

  const asked: OAuthProvider<Claims> = {
    id: PROVIDER_ID,
    name: settings.name,
    callbackPath: CALLBACK_PATH.replace(/^\/api\/auth/, ''),
    issuer,
    requiresIdTokenNonce: true,
    disableSignUp: true,
    options: { disableSignUp: true },
    idToken: {
      jwks: keys,
      issuer,
      audience: clientId,
      algorithms,
      verifyClaims: ({ aud, azp }) => isMeantFor(clientId, aud, azp),
    },
    accountSubject: ({ profile }) => accountIdOf(profile),
    createAuthorizationURL: ({ idTokenNonce, codeVerifier, redirectURI, state }) =>
      createAuthorizationURL({
        id: PROVIDER_ID,
        options: { clientId },
        authorizationEndpoint,
        state,
        codeVerifier,
        redirectURI,
        scopes,
        ...(idTokenNonce && { nonce: idTokenNonce }),
      }),
    validateAuthorizationCode: async (code: Code) => {
      const tokens = await exchangeCode(code, settings, provider).catch(heard)
      if (tokens) hear.onTokens(tokens)
      return tokens
    },
    getUserInfo: async ({ expectedIdTokenNonce, ...tokens }) => {
      if (!tokens.idToken || !expectedIdTokenNonce) return null
      if (!(await verifyProviderIdToken(asked, tokens.idToken, expectedIdTokenNonce))) return null

      const claims = await readClaims(tokens, groupsClaim, provider).catch(heard)
      if (!claims || !(await hear.isAdmitted(claims))) return null
      return { user: { name: claims.name, email: claims.email, emailVerified: claims.isVerified }, data: claims }
    },
  }
  return asked
}

/** A token for several must have been asked for by us (OpenID Connect Core 3.1.3.7, 4 and 5). */
export function isMeantFor(clientId: string, aud: unknown, azp: unknown): boolean {
  return azp === undefined ? !Array.isArray(aud) || aud.length === 1 : azp === clientId
}
