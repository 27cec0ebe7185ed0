import 'server-only'
import type { OAuth2Tokens } from 'better-auth/oauth2'
import { decodeJwt } from 'jose'
import { askProvider } from './ask-provider.server'
import { type Claims, claimsOf } from './claims'
import type { Provider } from './discover.server'

/** Who somebody is, by a token that was verified before. What it leaves out the provider may say beside it. */
export async function readClaims(
  { idToken, accessToken }: OAuth2Tokens,
  groupsClaim: string,
  { userinfoEndpoint }: Provider,
): Promise<Claims> {
  const token = decodeJwt(idToken!)
  const said = claimsOf(token, null, groupsClaim)
  if ((said.email && said.groups) || !userinfoEndpoint || !accessToken) return said

  const answer = await askProvider(userinfoEndpoint, { headers: { Authorization: `Bearer ${accessToken}` } })
  const beside: unknown = answer.status === 200 ? await answer.json().catch(() => null) : null // Signed ones are no JSON.
  return typeof beside === 'object' && beside !== null ? claimsOf(token, { ...beside }, groupsClaim) : said
}
