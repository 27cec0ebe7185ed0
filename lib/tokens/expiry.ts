import type { TokenItem } from './token'

const DAY_MS = 86_400_000
const SOON_DAYS = 14

/** How near its end a token is; `days` are begun ones. */
export function expiry(
  { expiresAt, revokedAt }: Pick<TokenItem, 'expiresAt' | 'revokedAt'>,
  now: string,
): { state: 'open' | 'soon' | 'expired' | 'revoked'; days: number } {
  const days = Math.ceil((Date.parse(expiresAt) - Date.parse(now)) / DAY_MS)
  if (revokedAt) return { state: 'revoked', days }
  if (Date.parse(expiresAt) <= Date.parse(now)) return { state: 'expired', days: 0 }
  return { state: days <= SOON_DAYS ? 'soon' : 'open', days }
}
