/**
 * How much of something is let through in a time. `name` is where it is counted, and must never be used twice.
 * `isFinal`: nothing is given back, so one who is refused stays so, and need not be counted any more.
 */
export type Limit = { name: string; points: number; seconds: number; isFinal?: true }

const HOUR = 3600
const DAY = 24 * HOUR

/** Ways in without a password: invitations, single sign-on, shared reports, the first administrator. */
export const DOOR: Limit = { name: 'door', points: 60, seconds: HOUR }

/** Pages for those who did not sign in, as far as rows are read for them. A company behind one address needs many. */
export const PAGES: Limit = { name: 'pages', points: 600, seconds: 300, isFinal: true }

export const WRONG_TOKENS: Limit = { name: 'wrong-tokens', points: 300, seconds: 300, isFinal: true }

/** Passwords that were wrong. */
export const SIGN_IN_FROM_ADDRESS: Limit = { name: 'sign-in-address', points: 100, seconds: HOUR }
export const SIGN_IN_TO_ACCOUNT: Limit = { name: 'sign-in-account', points: 100, seconds: HOUR }
export const SIGN_IN_TO_ACCOUNT_FROM_ADDRESS: Limit = { name: 'sign-in', points: 10, seconds: HOUR / 4 }

/** For how long an address stays known to an account. While Postgres is away a timer counts it, which holds no more. */
export const KNOWN: Limit = { name: 'sign-in-known', points: 1, seconds: 24 * DAY }

const MINUTE = 60

/** To one address of a webhook. A host that sends for a whole organisation stays far below. */
export const WEBHOOK: Limit = { name: 'webhook', points: 6000, seconds: MINUTE }

/** Tests of one digest: whoever is named in it did not ask for them. */
export const DIGEST_TESTS: Limit = { name: 'digest-tests', points: 20, seconds: HOUR }

/** Tests of one subscription: whoever stands behind it did not ask for them. */
export const SUBSCRIPTION_TESTS: Limit = { name: 'subscription-tests', points: 20, seconds: HOUR }

/** Deliveries that nobody signed, by where they came from. Those that are signed are never refused for them. */
export const WRONG_SIGNATURES: Limit = { name: 'wrong-signatures', points: 300, seconds: 300, isFinal: true }

const PERSONS_SHARE = 0.1

/** A program sends; a person clicks. */
export function apiLimit(kind: 'PERSON' | 'TOKEN', requestsPerMinute: number): Limit {
  if (kind === 'TOKEN') return { name: 'api-token', points: requestsPerMinute, seconds: MINUTE }
  return { name: 'api-person', points: Math.ceil(requestsPerMinute * PERSONS_SHARE), seconds: MINUTE }
}
