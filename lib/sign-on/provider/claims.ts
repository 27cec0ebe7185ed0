import { Email } from '@/lib/ingest/fields'

/** Who the provider says somebody is. Issuer and subject name them for ever; the rest may change. */
export type Claims = {
  issuer: string
  subject: string
  name: string
  email: string | null
  isVerified: boolean
  /** null: the provider did not speak of groups. */
  groups: string[] | null
}

type Said = Record<string, unknown>

const MAX_NAME = 100

/**
 * Reads the verified token, and what the provider says beside it of the same subject. An address and whether it is
 * verified come from the same place, or one could vouch for the other.
 */
export function claimsOf(token: Said, beside: Said | null, groupsClaim: string): Claims {
  const of = beside?.sub === token.sub ? beside : null
  const from = token.email === undefined && of ? of : token
  const email = Email.safeParse(from.email).data?.toLowerCase() ?? null

  return {
    issuer: String(token.iss),
    subject: String(token.sub),
    name: nameOf({ ...of, ...token }) ?? email ?? String(token.sub),
    email,
    isVerified: from.email_verified === true || from.email_verified === 'true',
    groups: groupsOf(token, groupsClaim) ?? (of && groupsOf(of, groupsClaim)),
  }
}

/** How the provider's account is stored. The subject alone may be somebody else's at another issuer. */
export function accountIdOf({ issuer, subject }: Pick<Claims, 'issuer' | 'subject'>): string {
  return `${issuer}|${subject}`
}

/** `groups`, or a way into what is nested, as `realm_access.roles`; one group may come without its list. */
function groupsOf(said: Said, claim: string): string[] | null {
  const steps = Object.hasOwn(said, claim) ? [claim] : claim.split('.')
  const found = steps.reduce<unknown>(
    (at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined),
    said,
  )
  if (typeof found === 'string') return [found]
  return Array.isArray(found) ? found.filter((group) => typeof group === 'string') : null
}

function nameOf({ name, given_name, family_name, preferred_username }: Said): string | null {
  const whole = [given_name, family_name].filter((part) => typeof part === 'string').join(' ')
  const found = [name, whole, preferred_username].find((one) => typeof one === 'string' && one.trim() !== '')
  return typeof found === 'string'
    ? found
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, MAX_NAME)
        .toWellFormed()
    : null
}

function isObject(value: unknown): value is Said {
  return typeof value === 'object' && value !== null
}
