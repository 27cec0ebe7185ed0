const SENTENCES = {
  off: 'Single sign-on is switched off at the moment. Sign in with your password.',
  silent: 'The provider does not answer. Sign in with your password meanwhile.',
  refused: 'The provider did not sign you in. Try again, or sign in with your password.',
  expired: 'This sign-in took too long, or was begun in another window. Try again.',
  untrusted: 'What the provider answered could not be verified. An administrator can see why with “Test sign-in”.',
  'no-email': 'The provider did not say your e-mail address, without which nobody is let in.',
  'email-not-verified': 'The provider has not verified your e-mail address. Ask whoever runs it to do so.',
  'no-group': 'You are in none of the groups that are let in here. Ask an administrator.',
  'address-taken':
    'An account with your e-mail address is here already, and is not signed in this way. Use its password.',
  disabled: 'Your account here is disabled. Ask an administrator.',
  failed: 'Signing in through the provider did not work. Try again, or sign in with your password.',
} as const

/** Why nobody was signed in through the provider, as the address of the sign-in page has it. */
export type SignOnProblem = keyof typeof SENTENCES

/** The sentence for whoever was not let in. What is no code of ours is never repeated to them. */
export function signOnProblem(code: string): string {
  return Object.hasOwn(SENTENCES, code) ? SENTENCES[code as SignOnProblem] : SENTENCES.failed
}
