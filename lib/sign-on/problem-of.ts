import type { SignOnProblem } from './problems'

const PROBLEMS: Record<string, SignOnProblem> = {
  state_mismatch: 'expired',
  state_not_found: 'expired',
  state_invalid: 'expired',
  no_code: 'refused',
  access_denied: 'refused',
  login_required: 'refused',
  interaction_required: 'refused',
  consent_required: 'refused',
  issuer_mismatch: 'untrusted',
  nonce_binding_missing: 'untrusted',
  unable_to_get_user_info: 'untrusted',
  email_not_found: 'no-email',
  account_not_linked: 'address-taken',
  unable_to_create_session: 'disabled',
}

/** Our word for why the library, or the provider through it, opened no session. */
export function problemOf(error: string | null): SignOnProblem {
  return (error && Object.hasOwn(PROBLEMS, error) && PROBLEMS[error]) || 'failed'
}
