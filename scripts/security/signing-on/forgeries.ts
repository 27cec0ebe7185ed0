import type { Provider } from '../provider'

type Tamper = NonNullable<Parameters<Provider['tamper']>[0]>

const hourAgo = () => Math.floor(Date.now() / 1000) - 3600

/** Tokens that are not what was asked for, as a provider that somebody got between would give them. */
export const FORGERIES: [string, Tamper][] = [
  ['another nonce', ({ claims, sign }) => sign({ ...claims, nonce: 'other' })],
  ['no nonce', ({ claims, sign }) => sign({ ...claims, nonce: undefined })],
  ['another audience', ({ claims, sign }) => sign({ ...claims, aud: 'other' })],
  [
    'an audience of two, asked for by the other',
    ({ claims, sign }) => sign({ ...claims, aud: [claims.aud, 'other'], azp: 'other' }),
  ],
  ['another issuer', ({ claims, sign }) => sign({ ...claims, iss: 'https://other.example' })],
  ['an issuer with a slash more', ({ claims, sign }) => sign({ ...claims, iss: `${String(claims.iss)}/` })],
  ['alg none', ({ claims, sign }) => sign(claims, { alg: 'none' })],
  ['HS256 with the public key', ({ claims, sign }) => sign(claims, { alg: 'HS256' })],
  ['a foreign key', ({ claims, sign }) => sign(claims, { key: 'foreign' })],
  ['expired', ({ claims, sign }) => sign({ ...claims, exp: hourAgo(), iat: hourAgo() - 60 })],
  ['no expiry', ({ claims, sign }) => sign({ ...claims, exp: undefined })],
  ['no subject', ({ claims, sign }) => sign({ ...claims, sub: undefined })],
  ['no token', async () => undefined],
  ['three words', async () => 'no.token.here'],
]

/** What the provider says of Eve that must not let her in as who she says. */
export const CLAIMS: [string, object][] = [
  ['an address that is not verified', { email_verified: false }],
  ['an address of which nothing is said', { email_verified: undefined }],
  ['no address', { email: undefined }],
  ['an address that is none', { email: 'root' }],
]
