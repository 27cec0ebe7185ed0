import type { CheckName } from './check'

export const CHECK_WORDS: Record<CheckName, string> = {
  DISCOVERY: 'The provider can be reached',
  ISSUER: 'It is the issuer that is set',
  ANSWER: 'It sends people back with a token',
  SIGNATURE: 'Signature and algorithm',
  TOKEN_ISSUER: 'Issuer of the token (iss)',
  AUDIENCE: 'Audience (aud)',
  EXPIRY: 'Expiry (exp)',
  NONCE: 'Nonce (nonce)',
  EMAIL: 'E-mail address (email)',
  EMAIL_VERIFIED: 'Address is verified (email_verified)',
  GROUPS: 'Groups, and the role that follows',
  OUTCOME: 'What would happen',
}
